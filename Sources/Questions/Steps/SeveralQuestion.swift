import Dialogue
import Hearing
import Turns

/// `several`: some of the options, `most` at the most.
public struct SeveralQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("several", holding: .options)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Some of the options.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.options(view.offers(own), most: own.most), maySkip: own.maySkip)
  }

  /// The options.
  public func shown(_ view: TalkView) -> [Reply] {
    var effects = Effects()
    effects.offer(view.offers(own))
    return effects.replies
  }

  /// The options are kept; too many are asked about.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    refused(reading, view) ?? kept(reading, view)
  }
}
