import Dialogue
import Ground
import Hearing
import Turns
import Voice

/// Whether something is taken back that was not done in this sitting.
public struct UndoQuestion: Question {
  /// What it is called.
  public static let word = "undo"
  private let label: String
  private let day: Day

  /// A question about the last turn, by its label and its day.
  public init(_ label: String, on day: Day) {
    self.label = label
    self.day = day
  }

  /// Yes or no.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo) }

  /// What would be taken back, and from when it is.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(
      .ask, view.words("undo-older", ["what": .text(label), "day": .day(day)]))
    outcome.effects.offer(view.yesAndNo)
    return outcome
  }

  /// It is taken back, or everything stays.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(.flag(let isYes)) = reading.meaning else { return nil }
    if isYes { return Outcome(.undo) }
    var outcome = Outcome(.again)
    outcome.effects.say(view.words("undo-left"))
    return outcome
  }

  /// Yes or no is enough.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { view.yesOrNo }
}
