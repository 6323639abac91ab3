import Ground
import Desk
import Counsel
import Dialogue
import Hearing
import Turns
import Voice

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
      let counsel = try view.counsel()
      let holds = counsel.holds(on: [action], about: about)
      for hold in holds { effects.put(.item, hold.because) }
      if let day = counsel.freeDay([action], about: about) {
        effects.note(view.words("held-until", ["day": .day(day)]))
      }
      for instead in holds.compactMap(\.instead).prefix(1) { effects.note(instead) }
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
