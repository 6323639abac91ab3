import Contacts
import Desk
import Dialogue
import Drafts
import Ground
import Hearing
import Turns
import Voice

/// The critic: what is to be said about a message before it goes.
extension Coach {
  /// Reads the open draft, or asks for a text: `/critica`, `/critica Laura Conti`.
  mutating func critique(_ rest: String) throws {
    if rest.isEmpty, let (talk, step) = openStep, step.kind == .draft,
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
    let tongue = hearer.writtenLanguage(text)
    put(
      try Reviewer(wording, whom == nil ? nil : counsel()).review(
        text: String(text.prefix(8000)), in: tongue, people: whom.map { [$0] } ?? []))
    try askAgain()
  }

  private mutating func review(_ sheet: Sheet, _ desk: Desk) throws -> Review? {
    try Reviewer(wording, counsel()).review(sheet, for: desk.everybody)
  }

  private mutating func put(_ review: Review?) {
    guard let review else { return }
    let (verdict, remarks) = wording.lines(of: review)
    put(.title, verdict)
    for (line, principle) in remarks {
      put(.item, line)
      if let principle { put(.note, principle) }
    }
  }

  /// What is more than a trifle in the words of the person's is said at once; what had better wait
  /// has been said before the message was written.
  mutating func remark(on sheet: Sheet, _ desk: Desk) throws {
    guard let review = try review(sheet, desk) else { return }
    for remark in review.remarks.filter({ $0.level == .mend }).prefix(2) {
      put(.note, wording.words(of: remark))
    }
  }
}
