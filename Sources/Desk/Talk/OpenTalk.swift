import Contacts
import Dialogue
import Foundation
import Ground
import Playbook

/// A conversation that is going on.
public struct OpenTalk {
  /// What is kept of it.
  public var talk: Talk
  /// Its steps and words.
  public var conversation: Conversation
  /// What happened in it so far.
  public var log: [LogEvent]

  /// A conversation with what happened in it.
  public init(talk: Talk, conversation: Conversation, log: [LogEvent]) {
    self.talk = talk
    self.conversation = conversation
    self.log = log
  }

  /// A conversation as its rows tell it.
  public init(_ talk: Talk, _ conversation: Conversation, from source: any ContactSource) throws {
    let events = try source.rows(TalkEvent.self, where: "talk", is: talk.id)
    self.init(
      talk: talk, conversation: conversation, log: events.compactMap { Self.event($0.payload) })
  }

  /// Its steps.
  public var script: Script { conversation.script }
  /// How far it has come.
  public var state: DialogueState { DialogueState(script, log) }

  /// What happened, as it is kept.
  public static func payload(_ event: LogEvent) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(event), as: UTF8.self)
  }

  /// What happened, as it was kept; nothing when it cannot be understood any more.
  public static func event(_ payload: String) -> LogEvent? {
    try? JSONDecoder().decode(LogEvent.self, from: Data(payload.utf8))
  }
}

extension OpenTalk {
  /// The people named beside the first, and the step at which they were named.
  public func others(
    in source: any ContactSource
  ) throws -> (step: Step, people: [Answer.Reference])? {
    for step in script.steps where step.details["others"] != nil {
      guard let move = state.moves[step.name]?.last(where: { $0.hasPrefix("also:") }) else {
        continue
      }
      let people = try move.dropFirst(5).split(separator: ",").compactMap { Int($0) }
        .compactMap { try source.one(Contact.self, EntityID($0)) }
        .map { Answer.Reference(id: $0.id.number, name: $0.fullName) }
      return people.isEmpty ? nil : (step, people)
    }
    return nil
  }

  /// The conversation as it would be with each of the others, when a line mentions the person.
  public func forOthers(
    _ line: Conversation.RecordLine, in source: any ContactSource
  ) throws -> [OpenTalk] {
    guard let (step, people) = try others(in: source), line.words.value.contains("$" + step.name)
    else { return [] }
    return people.map { person in
      var copy = self
      copy.log.append(.answered(step: step.name, .entity(person), from: .given))
      return copy
    }
  }
}

extension OpenTalk {
  /// How many questions there can be at most; nothing where most depends on the answers, as a number
  /// would frighten for nothing.
  public var questionsAhead: Int? {
    if script.steps.count(where: { $0.condition != nil }) > 2 { return nil }
    let answered = state.answers
    return script.steps.count { !$0.isSilent && answered[$0.name] == nil }
  }

  /// Whether the person was asked a step, rather than that it answered itself.
  public func isAsked(_ name: String) -> Bool {
    guard let step = script.step(name), !step.isSilent else { return false }
    var isGiven = false
    for event in log {
      switch event {
      case .answered(step.name, _, .typed), .skipped(step.name): return true
      case .answered(step.name, _, .given): isGiven = true
      default: break
      }
    }
    return !isGiven
  }

  /// The steps whose answers may be changed, in the order they were answered.
  public var changeable: [Step] {
    let state = state
    return state.order.compactMap { script.step($0) }
      .filter { isAsked($0.name) || state.answers[$0.name] != .nothing }
      .filter { !$0.isSilent }
  }

  /// What is to be recorded after the steps that have been passed and is not yet, each with the key
  /// under which it is noted and its step.
  public var passedRecords: [(key: String, step: String, line: Conversation.RecordLine)] {
    let (state, open) = (state, firstOpen)
    return conversation.records.enumerated().compactMap { number, line in
      guard let after = line.after,
        let place = script.steps.firstIndex(where: { $0.name == after }), place < open
      else { return nil }
      let key = "recorded \(number) \(after)"
      // What does not hold now may hold when an answer is changed.
      guard state.consulted[key] == nil, line.condition?.holds(state) ?? true else { return nil }
      return (key, after, line)
    }
  }

  /// The place of the first step that has not been passed.
  private var firstOpen: Int {
    let steps = script.steps
    func place(_ name: String) -> Int? { steps.firstIndex { $0.name == name } }
    switch next(script, state) {
    case .ask(let step, _), .say(let step): return place(step.name) ?? steps.count
    case .consult(let query):
      let answered = state.order.compactMap(place).max().map { $0 + 1 } ?? 0
      return max(answered, steps.lastIndex { $0.name == query.step }.map { $0 + 1 } ?? 0)
    case .done: return steps.count
    }
  }

  /// Whether somebody is the answer of another step.
  public func names(_ id: EntityID, besides step: String) -> Bool {
    state.answers.contains { name, answer in
      guard name != step, case .entity(let item) = answer else { return false }
      return item.id == id.number
    }
  }

  /// Talks with each after the one it was opened from, which it returns to.
  public static func inOrder(_ talks: [Talk]) -> [Talk] {
    var left = talks
    var ordered: [Talk] = []
    while !left.isEmpty {
      let place =
        left.firstIndex { talk in !left.contains { $0.id == talk.parent && $0.id != talk.id } } ?? 0
      ordered.append(left.remove(at: place))
    }
    return ordered
  }

  /// Whether a conversation that was put aside has one of the given people among its answers.
  public static func isAbout(
    _ talk: Talk, _ given: [String: Answer], _ script: Script, in source: any ContactSource
  ) throws -> Bool {
    try source.rows(TalkEvent.self, where: "talk", is: talk.id).contains { row in
      guard case .answered(let step, .entity(let item), _)? = event(row.payload),
        script.step(step)?.kind.holding == .person, case .entity(let wanted)? = given[step]
      else { return false }
      return item.id == wanted.id
    }
  }
}

extension Step {
  /// Whether it shows something and asks nothing.
  fileprivate var isSilent: Bool {
    kind.isSilent
  }
}
