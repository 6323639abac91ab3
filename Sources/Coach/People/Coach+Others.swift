import Contacts
import Dialogue
import Ground
import Playbook
import Voice

/// Several people named at once: what is recorded of the first holds for the others, too, and the
/// conversation is offered for each of them in turn.
extension Coach {
  /// Keeps the others in the log of the conversation, where its step allows for them.
  mutating func logOthers(_ others: ArraySlice<Answer.Reference>, _ step: Step) throws {
    guard step.details["others"] != nil, !others.isEmpty else { return }
    let ids = others.map { String($0.id) }.joined(separator: ",")
    try log(.moved(step: step.name, "also:" + ids))
  }

  /// Notes that the others are not waited for any more, as they are offered when a talk is put aside.
  mutating func logNoOthers(_ talk: OpenTalk) throws {
    guard let (step, _) = try others(talk) else { return }
    try log(.moved(step: step.name, "also:"))
  }

  /// The step at which several people were named, and those who were not the first.
  private func others(_ talk: OpenTalk) throws -> (step: Step, people: [Answer.Reference])? {
    for step in talk.script.steps where step.details["others"] != nil {
      guard let move = talk.state.moves[step.name]?.last(where: { $0.hasPrefix("also:") }) else {
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
  func forOthers(_ line: Conversation.RecordLine, _ talk: OpenTalk) throws -> [OpenTalk] {
    guard let (step, people) = try others(talk), line.words.value.contains("$" + step.name) else {
      return []
    }
    return people.map { person in
      var copy = talk
      copy.log.append(.answered(step: step.name, .entity(person), from: .given))
      return copy
    }
  }

  /// Offers a finished conversation for the next of the people; whether there is one.
  mutating func offerNext(_ done: OpenTalk) throws -> Bool {
    guard let (step, people) = try others(done), let first = people.first else { return false }
    let kept = step.details["others"]?.value.split(separator: " ").map(String.init) ?? []
    var given = done.state.answers.filter { kept.contains($0.key) }
    given[step.name] = .entity(first)
    put(.ask, words("next-person", ["who": .person(person(EntityID(first.id), name: first.name))]))
    putOptions([words("yes"), words("no")])
    pending = .next(
      script: done.script.name, given: given, others: [step.name: Array(people.dropFirst())])
    prompt()
    return true
  }

  mutating func answerNext(
    _ script: String, _ given: [String: Answer], _ others: [String: [Answer.Reference]],
    _ text: String
  ) throws {
    guard let isYes = yesOrNo(text) else {
      if text.contains(" "), try digress(text) { return }
      say("yes-or-no")
      putOptions([words("yes"), words("no")])
      return prompt()
    }
    pending = nil
    if isYes { return try open(script, given, others: others) }
    say("talk-finished")
    if talks.isEmpty { prompt() } else { try resumeTop() }
  }
}
