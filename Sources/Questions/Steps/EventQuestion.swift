import Playbook
import Dialogue
import Hearing

/// `event`: an event by its name, known or new, gone by with `past`.
public struct EventQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("event", holding: .event, keys: ["new"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// An event.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.event(isPast: own.isPast), maySkip: own.maySkip)
  }

  /// The event is kept; words on a place are kept as words, and the sentence they complete is shown.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(let answer) = reading.meaning else { return nil }
    var outcome = taken(answer, said: reading.text, view)
    if case .text = answer,
      let sentence = view.after(outcome.effects.events).text(own, \.complete)
    {
      outcome.effects.note(sentence)
    }
    return outcome
  }
}
