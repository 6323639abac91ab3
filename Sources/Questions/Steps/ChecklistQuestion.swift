import Playbook
import Turns
import Contacts
import Desk
import Dialogue
import Hearing
import Voice

/// `checklist`: things to do are shown with their days, and a reminder is set for each.
public struct ChecklistQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "checklist", .shows, holding: .nothing, keys: ["of", "items"],
    parts: .listed(key: "items", in: "items"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The list, and its reminders.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    guard let pages = view.eventPages else { return outcome }
    let items = pages.items(own)
    for item in items {
      var values: [String: VoiceValue] = ["what": .text(item.text)]
      values["day"] = item.day.map { .day($0) }
      outcome.effects.put(.item, view.words("check-item", values))
    }
    outcome.effects.changes = try view.changes { source in
      for item in items {
        guard let day = item.day else { continue }
        source.add(
          Reminder(
            id: try source.freshID(), event: pages.event.map { EntityID($0.id) }, day: day,
            words: item.text))
      }
    }
    return outcome
  }
}
