import Dialogue
import Ground
import Hearing
import Turns
import Voice

/// Which day was meant, where the one that was named is in no calendar.
public struct OtherDayQuestion: Question {
  /// What it is called.
  public static let word = "other-day"
  private let words: String
  private let isPast: Bool
  private let then: (Timing, TalkView) -> Outcome

  /// A question about the words of a day that does not exist, gone by with `isPast`; `then` goes on with the
  /// one that was meant.
  public init(
    _ words: String, isPast: Bool, then: @escaping (Timing, TalkView) -> Outcome
  ) {
    self.words = words
    self.isPast = isPast
    self.then = then
  }

  /// A day, gone by or to come.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.day(isPast: isPast, isAhead: false))
  }

  /// That there is no such day, and which one was meant.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, view.words("date-impossible", ["day": .text(words)]))
    return outcome
  }

  /// It goes on with the day; one of two is asked about, one that cannot be is answered with the reason.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    switch reading.meaning {
    case .answer(let answer): return answer.timing.map { then($0, view) }
    case .either(let days):
      return Outcome(.ask(WhichDayQuestion(days, at: expected(view), then: then)))
    case .outside(let label, let values):
      var outcome = Outcome(.stay(Prompt()))
      outcome.effects.say(view.words(label, values))
      return outcome
    default: return nil
    }
  }

  /// A day is enough.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { asked(view) }
}
