import Dialogue
import Hearing

/// `number`: a number.
public struct NumberQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("number", holding: .number)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// A number.
  public func expected(_ view: TalkView) -> Expected { Expected(.number, maySkip: own.maySkip) }
}
