import Dialogue
import Voice
import Ground
import Hearing
import Turns

/// Whether the clock is right, when the last turn lies ahead of it.
public struct ClockQuestion: Question {
  /// What it is called.
  public static let word = "clock"
  private let lastTurn: Day

  /// A question about the day of the last turn.
  public init(lastTurn: Day) { self.lastTurn = lastTurn }

  /// Yes or no.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo) }

  /// The two days.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(
      .ask, view.words("clock-went-back", ["day": .day(lastTurn), "now": .day(view.today)]))
    outcome.effects.offer(view.yesAndNo)
    return outcome
  }

  /// Goes on when it is right; leaves, with nothing written, when it is not.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(.flag(let isRight)) = reading.meaning else { return nil }
    return Outcome(isRight ? .start : .leave)
  }

  /// Yes or no is enough.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { view.yesOrNo }
}
