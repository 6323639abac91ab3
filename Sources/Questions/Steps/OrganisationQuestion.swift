import Dialogue
import Hearing

/// `organisation`: companies, bodies, groups, with commas between them.
public struct OrganisationQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("organisation", holding: .organisations)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Organisations.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.organisations, maySkip: own.maySkip)
  }
}
