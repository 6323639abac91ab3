import Counsel
import Drafts
import Language
import Playbook
import Voice

extension Desk {
  /// The message as the answers and the moves give it; nothing when there is no template for it.
  public func sheet() -> Sheet? {
    guard let channel else { return nil }
    var tongue = wording.language
    var register = answeredRegister
    var choice = TemplateChoice(templates(tongue), channel: channel.name, register: register)
    guard var base = render(choice, register, tongue, channel) else { return nil }
    var edited: Draft?
    var lost: [String] = []
    for move in drafting.moves {
      switch move {
      case .edited(let text):
        edited = parted(text, base.draft)
        lost = []
        continue
      case .words: continue
      case .wish(let wish): choice.follow(wish)
      case .register(let word):
        register = word
        choice.move(to: templates(tongue), channel: channel.name, register: register)
      case .language(let tag):
        tongue = tag
        choice.move(to: templates(tongue), channel: channel.name, register: register)
      }
      guard let next = render(choice, register, tongue, channel) else { return nil }
      lost = []
      if let mine = edited {
        // What was written in one language has no place in the other.
        let isOther = if case .language = move { true } else { false }
        let edits = Edits(
          from: base.draft.body, to: mine.body, onto: isOther ? mine.body : next.draft.body)
        lost = isOther ? Edits.added(to: base.draft.body, in: mine.body) : edits.lost
        let subject = mine.subject == base.draft.subject ? next.draft.subject : mine.subject
        let kept = Draft(subject: subject, body: edits.text)
        edited = isOther || kept == next.draft ? nil : kept
      }
      base = next
    }
    return Sheet(
      draft: edited ?? base.draft, choice: choice, situation: situation, channel: channel,
      register: register, language: tongue, dropped: base.dropped, lost: lost,
      isEdited: edited != nil)
  }

  func templates(_ tongue: LanguageTag) -> [Template] { playbook.templates(situation, tongue) }

  /// A version with its values; what there is no room for is left out, the least needed first.
  private func render(
    _ choice: TemplateChoice, _ register: String, _ tongue: LanguageTag, _ channel: MessageChannel
  ) -> (draft: Draft, dropped: [String])? {
    guard let template = choice.template else { return nil }
    var speaker = wording.speaker(tongue)
    speaker.hasFormalCapitals = preferences.hasFormalCapitals || register == "tu"
    let fitted = FittedDraft(
      template, values(register, tongue, speaker), speaker, channel, drops: playbook.drops,
      scope: playbook.scope(of: situation))
    return (fitted.draft, fitted.dropped.map(wording.speaker.words))
  }

  /// An edited text; its first line may give the subject.
  private func parted(_ text: String, _ base: Draft) -> Draft {
    guard base.subject != nil, let book = playbook.critic(language) else {
      return Draft(subject: base.subject, body: text)
    }
    let (subject, body) = book.parted(text)
    return Draft(subject: subject ?? base.subject, body: String(body))
  }
}
