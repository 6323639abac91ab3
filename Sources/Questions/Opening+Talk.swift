import Contacts
import Desk
import Dialogue
import Ground
import Playbook
import Rules

extension Opening {
  /// Whether a conversation that is open is this one, with the same answers given: asked for twice, it
  /// goes on where it is.
  public func isOpen(in talk: OpenTalk?) -> Bool {
    guard let talk, talk.script.name == name, others.values.allSatisfy(\.isEmpty) else {
      return false
    }
    let steps = Set(talk.script.steps.map(\.name))
    let (own, answers) = (given.filter { steps.contains($0.key) }, talk.state.answers)
    return !own.isEmpty && own.allSatisfy { answers[$0.key] == $0.value }
  }

  /// What is logged when a conversation begins with answers that are known.
  public func events(_ script: Script) -> [LogEvent] {
    script.steps.flatMap { step -> [LogEvent] in
      guard var answer = given[step.name] else { return [] }
      var others = others
      // Several people where one is asked for: the first comes first, the others after.
      if step.kind.holding == .person, case .entities(let people) = answer, let first = people.first
      {
        answer = .entity(first)
        others[step.name] = Array(people.dropFirst())
      }
      // The same person twice is a slip: the second is asked.
      if step.kind.holding == .person,
        given.contains(where: { $0.key < step.name && $0.value == answer })
      {
        return []
      }
      let event = LogEvent.answered(step: step.name, answer, from: .given)
      guard let ids = others[step.name]?.map({ String($0.id) }), !ids.isEmpty,
        step.details["others"] != nil
      else { return [event] }
      return [event, .moved(step: step.name, "also:" + ids.joined(separator: ","))]
    }
  }
}

extension OpenTalk {
  /// The conversation that follows this one, as far as it has come.
  public var lead: (lead: Conversation.Lead, opening: Opening)? {
    let state = state
    guard
      let lead = conversation.leads.first(where: { $0.condition.map { $0.holds(state) } ?? true })
    else { return nil }
    let (name, words) = Conversation.opening(lead.open.value)
    let slots = words.compactMapValues { word in
      word.hasPrefix("$") ? state.answers[String(word.dropFirst())] : .option(word)
    }
    return (lead, Opening(name, given: slots))
  }

  /// The same conversation for the next of several people, with what holds for all of them.
  public func forNext(
    in source: any ContactSource
  ) throws -> (opening: Opening, person: Answer.Reference?)? {
    guard let (step, people) = try others(in: source), let first = people.first else { return nil }
    let kept = step.details["others"]?.value.split(separator: " ").map(String.init) ?? []
    var given = state.answers.filter { kept.contains($0.key) }
    given[step.name] = .entity(first)
    let opening = Opening(
      script.name, given: given, others: [step.name: Array(people.dropFirst())])
    return (opening, first)
  }
}

extension FactQuery {
  /// What the rules or the calendar say to a question; nothing when there is nothing new to note.
  public func answer(
    _ state: DialogueState, today: Day, _ conclude: () throws -> Conclusions
  ) rethrows -> Bool? {
    switch (state.answers[step], days) {
    case (let answer?, let days?):
      guard let timing = answer.timing else { return nil }
      let holds = days.contains(today - timing.day)
      return state.consulted[key] == holds ? nil : holds
    case (.entity(let item), nil):
      guard let id = Int32(exactly: item.id) else { return false }
      let conclusions = try conclude()
      if kind == "blocked" { return !conclusions.blocks(about: id, action: name).isEmpty }
      let table = conclusions.table(name)
      return (0..<table.count).contains { table.value($0, 0) == id }
    case (nil, _?): return nil
    default: return false
    }
  }
}
