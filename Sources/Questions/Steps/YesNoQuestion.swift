import Dialogue
import Hearing
import Turns

/// `yes-no`: yes or no.
public struct YesNoQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("yes-no", holding: .flag)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Yes or no.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo, maySkip: own.maySkip) }

  /// The two.
  public func shown(_ view: TalkView) -> [Reply] {
    var effects = Effects()
    effects.offer(view.yesAndNo)
    return effects.replies
  }
}
