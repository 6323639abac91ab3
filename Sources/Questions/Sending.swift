import Rules
import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Turns

/// What becomes of a message when it has left, was kept for later, or is not wanted.
struct Sending {
  private let step: Step
  private let desk: Desk
  private let view: TalkView

  /// The message of a step.
  init(_ step: Step, _ desk: Desk, _ view: TalkView) {
    self.step = step
    self.desk = desk
    self.view = view
  }

  /// Keeps a message as one that was sent without being handed over.
  func sentOnTheirOwn(_ sheet: Sheet, _ chosen: String, _ text: String) throws -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects = try settled(chosen) { letters in
      try letters.keep(sheet, for: desk.who, sent: view.today)
    }
    outcome.effects.events = [.answered(step: step.name, .option(chosen), from: .typed)]
    outcome.effects.label = view.shortened(text)
    outcome.effects.say(view.words("sent-" + chosen))
    return outcome
  }

  /// What is kept when it is known what became of a message.
  func settled(
    _ chosen: String, first: (LetterBook) throws -> Void = { _ in }
  ) throws -> Effects {
    var effects = Effects()
    if chosen == "sent" { effects.outside = view.words("outside-message") }
    effects.changes = try view.changes { source in
      let letters = LetterBook(source, today: view.today)
      try first(letters)
      if chosen == "sent" { try letters.markSent(to: desk.who) }
      try letters.closeReminders(about: desk.who)
      if chosen == "saved" { try letters.remind(of: desk.who, view.words("reminder-letter")) }
    }
    return effects
  }

  /// Somebody to whom no message is wanted is not proposed again for one.
  func refused() throws -> [Change] {
    guard let item = desk.who else { return [] }
    let advices = try view.counsel().advices(limit: 500, onePerPerson: false)
    return try view.changes { source in
      let book = AdviceBook(source, today: view.today)
      for advice in advices where advice.about == item.id && advice.advice.action == "write" {
        try book.answer(.refused, advice)
      }
    }
  }
}
