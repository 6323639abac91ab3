import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `rhythm`: when it will be time to be heard by somebody again, by how close they are.
public struct RhythmQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("rhythm", .shows, holding: .nothing, keys: ["about", "days"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The day, counted from the present one.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    guard let name = own.details["about"]?.value,
      case .entity(let item)? = view.talk?.state.answers[name]
    else { return outcome }
    let contact = try view.source.one(Contact.self, EntityID(item.id))
    let days = DaysByAnswer(own, "days", nil).days(for: contact?.closeness?.rawValue ?? "")
    if let days {
      outcome.effects.note(
        view.words(
          "rhythm-next",
          ["who": view.person(EntityID(item.id), name: item.name), "day": .day(view.today + days)]))
    }
    return outcome
  }
}
