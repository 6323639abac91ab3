import Contacts
import Desk
import Dialogue
import Ground
import Turns
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
    guard let (step, _) = try talk.others(in: source) else { return }
    try log(.moved(step: step.name, "also:"))
  }

  /// Offers a finished conversation for the next of the people; whether there is one.
  mutating func offerNext(_ done: OpenTalk) throws -> Bool {
    guard let (step, people) = try done.others(in: source), let first = people.first else {
      return false
    }
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
    guard let isYes = try settledYesOrNo(text) else { return }
    if isYes { return try open(script, given, others: others) }
    say("talk-finished")
    if talks.isEmpty { prompt() } else { try resumeTop() }
  }
}
