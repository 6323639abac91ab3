import Contacts
import Counsel
import Desk
import Dialogue
import Drafts
import Ground
import Hearing
import Language
import Playbook
import Voice

/// The critic: what is to be said about a message before it goes.
extension Coach {
  /// Reads the open draft, or asks for a text: `/critica`, `/critica Laura Conti`.
  mutating func critique(_ rest: String) throws {
    if rest.isEmpty, let talk = talks.last,
      case .ask(let step, _) = next(talk.script, talk.state), step.kind == .draft,
      let sheet = desk(step, talk).sheet()
    {
      try put(review(sheet, desk(step, talk)))
      return try askAgain()
    }
    if rest.split(separator: " ").count > 6 || rest.contains("\n") {
      return try critique(text: rest, whom: nil)
    }
    var whom: EntityID?
    if !rest.isEmpty {
      guard case .one(let entry) = try find(rest) else {
        say("nobody-known", ["name": .text(rest)])
        return try askAgain()
      }
      whom = entry.id
    }
    put(.ask, words("critique-ask"))
    pending = .critique(whom)
    var prompt = Prompt()
    prompt.isLong = true
    turn.awaits = .line(prompt)
  }

  /// Reads a text of the person's.
  mutating func critique(text: String, whom: EntityID?) throws {
    pending = nil
    guard text.contains(where: \.isLetter) else { return try askAgain() }
    let tongue = writtenLanguage(text)
    put(try review(String(text.prefix(8000)), in: tongue, people: whom.map { [$0] } ?? []))
    try askAgain()
  }

  /// The language a text has more common words of; the one that is spoken when they are even.
  private func writtenLanguage(_ text: String) -> LanguageTag {
    let words = Words.split(text).map(\.folded)
    func count(_ tongue: LanguageTag) -> Int {
      let common = Set(
        (playbook.label("common-words", tongue).map { speaker(tongue).say($0) } ?? "")
          .split(separator: " ").map(String.init))
      return words.count { common.contains($0) }
    }
    return count(language.other) > count(language) ? language.other : language
  }

  /// What is to be said about a text; the first line may give its subject.
  ///
  /// - Parameters:
  ///   - channel: the name of its channel; e-mail when a subject is given and no channel is.
  ///   - people: whom it is for.
  public mutating func review(
    _ text: String, in tongue: LanguageTag, channel: String? = nil, people: [EntityID]
  ) throws -> Review? {
    let hasSubject = playbook.critic(tongue)?.parted(text).subject != nil
    let way =
      channel.flatMap { playbook.channel($0) } ?? (hasSubject ? playbook.channel("email") : nil)
    return try Reviewer(wording, people.isEmpty ? nil : counsel()).review(
      subject: nil, body: text, in: tongue, channel: try Preferences(source).channel(way),
      people: people)
  }

  private mutating func review(_ sheet: Sheet, _ desk: Desk) throws -> Review? {
    try Reviewer(wording, counsel()).review(
      subject: sheet.draft.subject ?? "", body: sheet.draft.body, in: sheet.language,
      channel: sheet.channel, people: desk.everybody.map { EntityID($0.id) })
  }

  private mutating func put(_ review: Review?) {
    guard let review else { return }
    put(.title, words("verdict-" + review.verdict.rawValue))
    var cited: Set<String> = []
    for remark in review.remarks {
      put(.item, words(remark.level == .hint ? "remark-hint" : "remark", said(remark)))
      if remark.level != .hint, let principle = remark.principles.first,
        cited.insert(principle).inserted
      {
        putPrinciple(principle)
      }
    }
  }

  /// After an edit, what is more than a trifle is said at once.
  mutating func remarkOnEdit(_ step: Step) throws {
    guard let talk = talks.last, let sheet = desk(step, talk).sheet(), sheet.isEdited,
      let review = try review(sheet, desk(step, talk)), review.verdict != .send
    else { return }
    for remark in review.remarks.filter({ $0.level != .hint }).prefix(2) {
      put(.note, words("remark", said(remark)))
    }
  }

  private func said(_ remark: Review.Remark) -> [String: VoiceValue] {
    var values: [String: VoiceValue] = ["reason": .text(remark.reason)]
    values["better"] = remark.better.map { .text($0) }
    return values
  }
}
