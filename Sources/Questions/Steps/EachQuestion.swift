import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns

/// `each`: for each of the people of another step a conversation is gone through, one after the other.
public struct EachQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("each", .shows, holding: .nothing, keys: ["of", "open"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let opened = "opened:"
  /// The slot that tells how many have had their turn.
  private static let place = "place"

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// It is done when everybody had their turn.
  public func byItself(_ view: TalkView) -> Outcome? {
    if next(view) != nil { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    return outcome
  }

  /// The conversation with the next of them.
  public func asked(_ view: TalkView) throws -> Outcome {
    guard let person = next(view), let open = own.details["open"]?.value else {
      return Outcome(.goOn)
    }
    let (name, words) = Conversation.opening(open)
    var opening = Opening(name)
    for (step, word) in words {
      let slot = String(word.dropFirst())
      if !word.hasPrefix("$") {
        opening.given[step] = .option(word)
      } else if slot == own.details["of"]?.value {
        opening.given[step] = .entity(person)
      } else if slot == Self.place {
        opening.given[step] = .number(view.moves(own).count)
      } else if let answer = view.talk?.state.answers[slot], answer != .nothing {
        opening.given[step] = answer
      }
    }
    var outcome = Outcome(.open(opening))
    outcome.effects.events = [.moved(step: own.name, Self.opened + String(person.id))]
    return outcome
  }

  private func next(_ view: TalkView) -> Answer.Reference? {
    guard let of = own.details["of"]?.value,
      case .entities(let people)? = view.talk?.state.answers[of]
    else { return nil }
    let done = Set(view.moves(own).compactMap { Int($0.dropFirst(Self.opened.count)) })
    return people.first { !done.contains($0.id) }
  }
}
