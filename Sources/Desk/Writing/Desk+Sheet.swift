import Counsel
import Dialogue
import Drafts
import Language
import Playbook
import Voice

extension Desk {
  /// The message as the answers and the moves give it; nothing when there is no template for it.
  ///
  /// - Parameter leave: that nothing it does is held back, which only a `Gate` can tell.
  public func sheet(_ leave: Leave) -> Sheet? {
    guard let channel else { return nil }
    var tongue = wording.language
    var register = answeredRegister
    var choice = first(tongue, channel.name, register)
    guard var base = render(choice, register, tongue, channel) else { return nil }
    var edited: Draft?
    // What was written in one language waits there until it is that language's turn again.
    var waiting: [LanguageTag: (base: Draft, edited: Draft)] = [:]
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
        waiting[tongue] = edited.map { (base.draft, $0) }
        tongue = tag
        choice.move(to: templates(tongue), channel: channel.name, register: register)
      }
      guard let next = render(choice, register, tongue, channel) else { return nil }
      lost = []
      if case .language(let tag) = move {
        lost = edited.map { Edits.added(to: base.draft.body, in: $0.body) } ?? []
        edited = waiting[tag].map { carried($0.edited, from: $0.base, to: next.draft).draft }
      } else if let mine = edited {
        let carried = carried(mine, from: base.draft, to: next.draft)
        lost = carried.lost
        edited = carried.draft == next.draft ? nil : carried.draft
      }
      base = next
    }
    return Sheet(
      draft: edited ?? base.draft, choice: choice, situation: situation, channel: channel,
      register: register, language: tongue, dropped: base.dropped, unused: base.unused, lost: lost,
      isEdited: edited != nil)
  }

  /// What a person changed in one version, made in another.
  private func carried(
    _ mine: Draft, from base: Draft, to next: Draft
  ) -> (draft: Draft, lost: [String]) {
    if base == next { return (mine, []) }
    let edits = Edits(from: base.body, to: mine.body, onto: next.body)
    let subject = mine.subject == base.subject ? next.subject : mine.subject
    // Where the channel cuts, a version that is too long helps nobody.
    if let channel, channel.mostCharacters != nil, !channel.fits(edits.text) {
      return (next, Edits.added(to: base.body, in: mine.body))
    }
    return (Draft(subject: subject, body: edits.text), edits.lost)
  }

  /// The version that the moves lead to, without its values.
  var version: TemplateChoice? {
    guard let channel else { return nil }
    var (tongue, register) = (wording.language, answeredRegister)
    var choice = first(tongue, channel.name, register)
    for move in drafting.moves {
      switch move {
      case .edited, .words: continue
      case .wish(let wish): choice.follow(wish)
      case .register(let word):
        register = word
        choice.move(to: templates(tongue), channel: channel.name, register: register)
      case .language(let tag):
        tongue = tag
        choice.move(to: templates(tongue), channel: channel.name, register: register)
      }
    }
    return choice
  }

  /// The version a message begins with; one of several begins as no other does.
  private func first(
    _ tongue: LanguageTag, _ channel: String, _ register: String
  ) -> TemplateChoice {
    guard let turn else {
      return TemplateChoice(templates(tongue), channel: channel, register: register)
    }
    let told = values(register, tongue, wording.speaker(tongue))
    // What they said stands in the place of what was talked about.
    let kept = ["promise", "wanted", told["said"] == nil ? "topic" : "memory"]
    return TemplateChoice(
      templates(tongue), channel: channel, register: register, turn: turn,
      mentioning: Set(kept.filter { told[$0 == "memory" ? "said" : $0] != nil }))
  }

  /// The versions of the situation that claim nothing but what is known.
  func templates(_ tongue: LanguageTag) -> [Template] {
    let all = playbook.templates(situation, tongue)
    guard all.contains(where: { !$0.claims.isEmpty }) else { return all }
    let known = values(answeredRegister, tongue, wording.speaker(tongue))
    return all.filter { template in template.claims.allSatisfy { known[$0] != nil } }
  }

  /// A version with its values; what there is no room for is left out, the least needed first.
  private func render(
    _ choice: TemplateChoice, _ register: String, _ tongue: LanguageTag, _ channel: MessageChannel
  ) -> (draft: Draft, dropped: [String], unused: [String])? {
    guard let template = choice.template else { return nil }
    var speaker = wording.speaker(tongue)
    speaker.hasFormalCapitals = preferences.hasFormalCapitals || register == "tu"
    if tongue == .en, preferences.isAmerican { speaker.spelling = playbook.american }
    var values = values(register, tongue, speaker)
    if !playbook.memories(of: situation).isEmpty {
      values["memory"] = memory(template, register, tongue, values, speaker).map { .text($0) }
    }
    let fitted = FittedDraft(
      template, values, speaker, channel, drops: playbook.drops,
      scope: playbook.scope(of: situation))
    let dropped = fitted.dropped.map(wording.speaker.words)
    return (fitted.draft, dropped, unsaid(fitted.draft, values, dropped))
  }

  /// What the person typed or chose for the message, and this version does not say.
  private func unsaid(
    _ draft: Draft, _ values: [String: VoiceValue], _ dropped: [String]
  ) -> [String] {
    let names = answeredNames
    let words = playbook.scope(of: situation).names.keys.sorted().filter { names.contains($0) }
      .compactMap { values[$0] }.filter(\.isInWords).map(wording.speaker.words)
    let said = Folding.fold((draft.subject ?? "") + " " + draft.body)
    return words.filter { text in
      // The first word may have changed: *la logistica*, *della logistica*.
      let rest = text.split(separator: " ").dropFirst().joined(separator: " ")
      let last = text.split(separator: "'").last.map(String.init) ?? text
      let core = Folding.fold(rest.isEmpty ? last : rest)
      return !dropped.contains(text) && !said.contains(core)
    }
  }

  /// What is recalled of the person in a version that tells it not by itself.
  private func memory(
    _ template: Template, _ register: String, _ tongue: LanguageTag,
    _ values: [String: VoiceValue], _ speaker: Speaker
  ) -> String? {
    guard template.body.names.contains("memory") else { return nil }
    let book = playbook.memories(tongue)
    let answered = answeredNames
    let order = playbook.memories(of: situation)
    // What was said in this conversation comes before what was known.
    let told = order.filter { name in
      book.memories.first { $0.name == name }.map { answered.isSuperset(of: $0.needs) } ?? false
    }
    let cell = playbook.templates(situation, tongue).filter {
      $0.channel == template.channel && $0.register == template.register
    }
    let turn = cell.firstIndex { $0.name == template.name } ?? 0
    return book.memory(
      told + order.filter { !told.contains($0) }, register: register,
      turn: turn + (who?.id ?? 0), taken: template.body.names, values, speaker)?.text
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
