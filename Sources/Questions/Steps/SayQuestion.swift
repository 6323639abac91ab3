import Playbook
import Dialogue
import Hearing

/// `say`: words of the coach's; nothing is asked.
public struct SayQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("say", .says, holding: .nothing)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// It is said, and the conversation goes on.
  public func byItself(_ view: TalkView) -> Outcome? {
    var outcome = Outcome(.goOn)
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    return outcome
  }
}
