import Dialogue
import Hearing
import Turns
import Voice

/// Which of the answers given so far is to be changed.
public struct WhichAnswerQuestion: Question {
  /// What it is called.
  public static let word = "which-answer"
  private let offers: [Offer]

  /// A question about the answers of some steps, with their labels.
  public init(_ offers: [Offer]) { self.offers = offers }

  /// One of the answers.
  public func expected(_ view: TalkView) -> Expected { Expected(.option(offers)) }

  /// The answers given so far.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(
      view.words("which-to-change", ["command": .text(view.commandWord("change"))]))
    outcome.effects.offer(offers)
    return outcome
  }

  /// The step is asked again.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(.option(let name)) = reading.meaning else { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.reopened(step: name)]
    outcome.effects.label = view.commandWord("change")
    return outcome
  }

  /// What is none of them is an answer to the step that is open.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { Outcome(.hear(text)) }
}
