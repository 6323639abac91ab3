import Drafts
import Desk
import Dialogue
import Hearing
import Turns

/// A message, or a version of the introduction, changed by the person in the line.
public struct RewriteQuestion: Question {
  /// What it is called.
  public static let word = "rewrite"
  private let changed: Step
  private let move: String
  private let label: String
  private let text: String

  /// A question for a message.
  public init(of sheet: Sheet, _ step: Step, _ view: TalkView) {
    changed = step
    (move, label) = ("edited:", "edit-draft")
    text =
      (sheet.draft.subject.map { view.subjectLine($0, sheet) + "\n\n" } ?? "") + sheet.draft.body
  }

  /// A question for a version of the introduction, kept under a key.
  public init(of text: String, key: String, _ step: Step) {
    changed = step
    (move, label) = (key + ":", "edit-pitch")
    self.text = text
  }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The text stands in the line.
  public func asked(_ view: TalkView) -> Outcome {
    var prompt = Prompt()
    prompt.prefill = text
    prompt.isLong = true
    var outcome = Outcome(.stay(prompt))
    outcome.effects.say(view.words(label))
    return outcome
  }

  /// The text is kept as the person left it.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    var outcome = Outcome(.again)
    outcome.effects.events = [.moved(step: changed.name, move + reading.text)]
    outcome.effects.label = view.shortened(reading.text)
    return outcome
  }

  /// An empty text changes nothing.
  public func entered(_ view: TalkView) -> Outcome { Outcome(.again) }
}
