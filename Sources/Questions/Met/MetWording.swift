import Hearing
import Turns
import Voice

/// The rows of a table of people in words.
struct MetWording {
  private let view: TalkView

  init(_ view: TalkView) { self.view = view }

  /// The rows from a place on, each with its number.
  func rows(_ people: [MetPerson], from start: Int) -> [Reply] {
    people.indices.dropFirst(start).map { place in
      Reply(.option, row(people[place]), number: place + 1)
    }
  }

  private func row(_ person: MetPerson) -> String {
    var values: [String: VoiceValue] = ["who": .text(person.fullName)]
    values["place"] = person.organisation.map { .text($0) }
    values["role"] = person.role.map { .text($0) }
    values["look"] = person.look.map { .text($0) }
    values["topics"] = list(person.topics)
    values["promised"] = list(person.promised.map(promised))
    values["wants"] = list(person.wishes)
    values["tasks"] = list(
      person.tasks.map { task in
        var values: [String: VoiceValue] = ["words": .text(task.words)]
        values["due"] = task.due.map { .timing($0) }
        return view.words("met-task", values)
      })
    values["said"] = list(person.said)
    values["rest"] = list(person.rest)
    return view.words("met-row", values)
  }

  private func promised(_ promise: MetPerson.Promised) -> String {
    var values: [String: VoiceValue] = ["thing": .text(promise.thing)]
    values["due"] = promise.due.map { .timing($0) }
    return view.words("met-promise-" + promise.verb, values)
  }

  private func list(_ items: [String]) -> VoiceValue? {
    items.isEmpty ? nil : .list(items.map { .text($0) })
  }
}
