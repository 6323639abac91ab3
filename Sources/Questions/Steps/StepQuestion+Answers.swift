import Dialogue
import Hearing
import Turns

extension StepQuestion {
  /// What is said of an answer that was understood and cannot be taken.
  func refused(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .outside(let label, let values) = reading.meaning else { return nil }
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.words(label, values))
    return outcome
  }

  /// An answer of its kind, kept.
  func kept(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(let answer) = reading.meaning else { return nil }
    return taken(answer, said: reading.text, view)
  }
}
