import Ground
import Dialogue
import Voice
import Contacts
import Counsel
import Hearing
import Turns

/// What became of an advice that leads to no conversation: done, put off, or not needed.
public struct AdviceQuestion: Question {
  /// What it is called.
  public static let word = "advice"
  private let advice: AdviceView

  /// A question about an advice.
  public init(_ advice: AdviceView) { self.advice = advice }

  /// One of the three.
  public func expected(_ view: TalkView) -> Expected {
    Expected(
      .option(
        ["done", "tomorrow", "dropped"].map { Offer(id: $0, label: view.words("advice-" + $0)) }))
  }

  /// The advice with its reason.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, advice.text)
    outcome.effects.note(view.words("because", ["reason": .text(advice.because)]))
    outcome.effects.offer(expected(view).offers)
    return outcome
  }

  /// It is kept what became of it.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let chosen)) = reading.meaning else { return nil }
    var outcome = Outcome(.rest)
    outcome.effects.label = view.shortened(advice.text)
    outcome.effects.changes = try view.changes { source in
      let book = AdviceBook(source, today: view.today)
      if chosen == "tomorrow" {
        return try book.answer(.postponed, advice, until: view.today + 1)
      }
      try book.answer(chosen == "done" ? .done : .refused, advice)
      try book.closeReminders(of: advice)
    }
    switch chosen {
    case "tomorrow":
      outcome.effects.say(view.words("advice-later", ["day": .day(view.today + 1)]))
    case "done": outcome.effects.say(view.words("marked-done"))
    default: outcome.effects.say(view.words("advice-dismissed"))
    }
    return outcome
  }
}
