import Contacts
import Counsel
import Dialogue
import Ground
import Playbook
import Voice

/// What a conversation shows of an event: people who fit, things to do, the page to take along.
public struct EventPages {
  private let wording: Wording
  private let conversation: Conversation
  private let state: DialogueState
  private let talk: TalkWording

  /// The pages of a conversation as far as it has come.
  public init(_ wording: Wording, _ conversation: Conversation, _ state: DialogueState) {
    self.wording = wording
    self.conversation = conversation
    self.state = state
    talk = TalkWording(wording, conversation, state)
  }

  /// The people at the organisations of another step, those who work there now first.
  public func matches(_ step: Step) throws -> [Contact] {
    guard let of = step.details["of"]?.value, case .entities(let items)? = state.answers[of] else {
      return []
    }
    var ids: [EntityID] = []
    for item in items {
      let roles = try wording.source.rows(
        Role.self, where: "organisation", is: EntityID(item.id))
      ids += roles.sorted { ($0.until == nil ? 0 : 1) < ($1.until == nil ? 0 : 1) }.map(\.contact)
    }
    var seen: Set<EntityID> = []
    return try ids.filter { seen.insert($0).inserted }.compactMap {
      try wording.source.one(Contact.self, $0)
    }
  }

  /// The event the conversation is about.
  public var event: Answer.Reference? {
    for step in conversation.script.steps.reversed() where step.kind.holding == .event {
      if case .entity(let item)? = state.answers[step.name] { return item }
    }
    return nil
  }

  /// The items of a checklist that are needed, with their days.
  public func items(_ step: Step) -> [(day: Day?, text: String)] {
    var start: Day?
    if let of = step.details["of"]?.value { start = state.answers[of]?.timing?.day }
    let texts = conversation.texts.steps[step.name]?.parts ?? [:]
    let values = talk.values
    let today = wording.today
    return CheckItem.read(step).compactMap { item in
      guard item.condition.map({ $0.holds(state) }) ?? true, let text = texts[item.id] else {
        return nil
      }
      let day = start.map { max($0 + item.days, item.days > 0 ? $0 : min(today, $0)) }
      return (day, wording.speaker.say(text, values))
    }
  }

  /// A part of the page to take along.
  public struct Section: Sendable {
    /// Its heading; nothing for a single line.
    public let heading: String?
    /// Its lines.
    public let lines: [String]
    /// Whether it was shown just before, so that the page alone repeats it.
    public let isShown: Bool
  }

  /// The parts of the page to take along, in order.
  public func brief(_ step: Step) throws -> [Section] {
    let labels = conversation.texts.steps[step.name]?.parts ?? [:]
    return try conversation.script.steps.compactMap { other -> Section? in
      guard let label = labels[other.name].map({ wording.speaker.say($0) }) else { return nil }
      if case .listed? = other.kind.parts {
        let lines = items(other).map { item in
          (item.day.map { wording.speaker.words(.day($0)) + ": " } ?? "") + item.text
        }
        return Section(heading: label, lines: lines, isShown: true)
      }
      switch state.answers[other.name] {
      case nil, .nothing?: return nil
      case .options(let ids)?:
        return Section(
          heading: label, lines: ids.map { talk.label($0, other) }, isShown: false)
      case .entities(let items)?:
        return Section(heading: label, lines: try items.map(line), isShown: false)
      case let answer?:
        return Section(
          heading: nil, lines: [label + ": " + talk.said(answer, other)], isShown: false)
      }
    }
  }

  private func line(_ item: Answer.Reference) throws -> String {
    guard let contact = try wording.source.one(Contact.self, EntityID(item.id)) else {
      return item.name
    }
    return try wording.line(contact)
  }
}
