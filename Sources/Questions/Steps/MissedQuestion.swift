import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `missed`: who was looked for at an event and not met there, and who of those met had been met before.
public struct MissedQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("missed", .shows, holding: .nothing, keys: ["where", "of"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// It is said, and the conversation goes on.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    for line in try twice(view) { outcome.effects.say(line) }
    let missed = try missed(view)
    if !missed.isEmpty {
      outcome.effects.say(
        view.words("missed", ["list": .list(missed.prefix(5).map { .text($0) })]))
    }
    return outcome
  }

  private func answer(_ key: String, _ view: TalkView) -> Answer? {
    own.details[key].flatMap { view.talk?.state.answers[$0.value] }
  }

  private func missed(_ view: TalkView) throws -> [String] {
    guard case .entity(let event)? = answer("where", view) else { return [] }
    return try view.source.rows(Attendance.self, where: "event", is: EntityID(event.id))
      .filter { $0.state == .expected }
      .compactMap { try view.source.one(Contact.self, $0.contact)?.fullName }
  }

  /// Those who had been met on an earlier day.
  private func twice(_ view: TalkView) throws -> [String] {
    guard case .entities(let people)? = answer("of", view) else { return [] }
    return try people.compactMap { person in
      let meetings = try view.source.rows(
        Interaction.self, where: "contact", is: EntityID(person.id)
      )
      .filter { $0.acts.contains(.met) }.sorted { $0.day < $1.day }
      guard let last = meetings.last, let before = meetings.last(where: { $0.day < last.day })
      else { return nil }
      var values: [String: VoiceValue] = [
        "who": view.person(EntityID(person.id), name: person.name)
      ]
      let event = try before.event.flatMap { try view.source.one(Event.self, $0) }
      values["event"] = event.map { .noun(view.wording.noun($0.name)) }
      return view.words("met-twice", values)
    }
  }
}
