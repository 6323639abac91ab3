import Contacts
import Desk
import Counsel
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `reminder`: something to be asked or done later with somebody is said, and a reminder is set for it.
public struct ReminderQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "reminder", .shows, holding: .nothing, keys: ["about", "days"],
    parts: .fixed(key: "note", ids: ["words"]))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// What is said, and the reminder.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    guard let talk = view.talk, let text = talk.conversation.texts.steps[own.name]?.parts["words"],
      let days = DaysByAnswer(own, "days", talk.state).days
    else { return outcome }
    var about: EntityID?
    if let name = own.details["about"]?.value, case .entity(let item)? = talk.state.answers[name] {
      about = EntityID(item.id)
    }
    let words = view.wording.speaker.say(text, view.values(talk))
    outcome.effects.changes = try view.changes { source in
      source.add(
        Reminder(
          id: try source.freshID(), contact: about, day: view.today + days, words: words))
    }
    return outcome
  }
}
