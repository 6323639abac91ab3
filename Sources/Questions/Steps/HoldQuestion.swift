import Ground
import Desk
import Counsel
import Dialogue
import Hearing
import Turns

/// `hold`: a choice that is asked only when the rules hold an action back, with their reasons.
public struct HoldQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "hold", .asksWhenHeld, holding: .option, keys: ["about", "action"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// One of the options.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.option(view.offers(own)), maySkip: own.maySkip)
  }

  /// The reasons, and the options.
  public func shown(_ view: TalkView) throws -> [Reply] {
    var effects = Effects()
    if let (about, action) = held(view) {
      for reason in try view.counsel().reasons(against: action, about: about) {
        effects.put(.item, reason)
      }
    }
    effects.offer(expected(view).offers)
    return effects.replies
  }

  /// The facts for which the action is held back, with their principles.
  public func proofs(_ view: TalkView) throws -> [Reply] {
    guard let (about, action) = held(view) else { return [] }
    return try view.counsel().whyHeld(action, about: about).flatMap { facts, principles in
      facts.map { Reply(.item, $0) } + principles.flatMap(view.principle)
    }
  }

  private func held(_ view: TalkView) -> (about: Int32, action: String)? {
    guard let name = own.details["about"]?.value, let action = own.details["action"]?.value,
      case .entity(let item)? = view.talk?.state.answers[name], let id = Int32(exactly: item.id)
    else { return nil }
    return (id, action)
  }
}
