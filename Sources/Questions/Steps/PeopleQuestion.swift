import Dialogue
import Hearing

/// `people`: several people, with commas between their names.
public struct PeopleQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("people", holding: .people, keys: ["new"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Several people.
  public func expected(_ view: TalkView) -> Expected { Expected(.people, maySkip: own.maySkip) }
}
