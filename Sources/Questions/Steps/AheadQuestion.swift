import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `ahead`: the next event with what is still to be done for it.
public struct AheadQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("ahead", .shows, holding: .nothing)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let shown = 3

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The event with its day, and what was noted for it; the sentence for none.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let next = try view.source.all(Event.self)
      .filter { ($0.day ?? view.today - 1) >= view.today }
      .min { ($0.day ?? view.today, $0.id) < ($1.day ?? view.today, $1.id) }
    guard let next, let timing = next.timing else {
      if let none = view.text(own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    let open = try view.source.rows(Reminder.self, where: "event", is: next.id)
      .filter { $0.done == nil && $0.day <= timing.day }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    let values: [String: VoiceValue] = [
      "event": .noun(view.wording.noun(next)), "when": .timing(timing),
      "count": .number(open.count),
    ]
    outcome.effects.say(view.words("ahead", values))
    for reminder in open.prefix(Self.shown) {
      outcome.effects.put(
        .item, view.words("check-item", ["day": .day(reminder.day), "what": .text(reminder.words)]))
    }
    return outcome
  }
}
