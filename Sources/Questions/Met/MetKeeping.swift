import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Vocabulary
import Voice

/// Keeps what was told of people who were met: who they are, where they work, what was said, what was
/// promised and what they want, the one apart from the other, with its reminders.
struct MetKeeping {
  /// How many days after a promise without a day it is reminded of.
  private static let soon = 2
  private let source: PendingSource
  private let view: TalkView
  private let event: EntityID?
  private let words: String?
  private let day: Day

  /// What is kept of an evening: at an event or in a place, on a day.
  init(_ source: PendingSource, _ view: TalkView, where place: Answer?, day: Answer?) {
    (self.source, self.view) = (source, view)
    if case .entity(let item)? = place { event = EntityID(item.id) } else { event = nil }
    if case .text(let text)? = place { words = text } else { words = nil }
    let known = event.flatMap { try? source.one(Event.self, $0)?.day }
    self.day = day?.timing?.day ?? known ?? view.today
  }

  /// Keeps one of them.
  mutating func keep(_ person: MetPerson) throws -> Answer.Reference {
    let id = try contact(person)
    try record(
      "met",
      [
        "contact": .entity(id), "event": event.map { .entity($0) },
        "words": words.map { .words($0) }, "day": .day(day),
      ])
    try role(id, person)
    try meeting(id, person)
    try promises(id, person)
    return Answer.Reference(id: id.number, name: person.fullName)
  }

  /// Where they work, since nobody knows when; a place known before that is another one ends.
  private func role(_ id: EntityID, _ person: MetPerson) throws {
    guard let place = person.organisation else { return }
    let known = try source.rows(Role.self, where: "contact", is: id)
    var values: [String: RecordValue?] = [
      "contact": .entity(id), "organisation": .words(place),
      "title": person.role.map { .words($0) },
    ]
    values["from"] = known.contains { $0.until == nil } ? .day(day) : nil
    try record("role", values)
    guard known.isEmpty else { return }
    for var made in try source.rows(Role.self, where: "contact", is: id) {
      made.from = nil
      source.add(made)
    }
  }

  private func record(_ relation: String, _ values: [String: RecordValue?]) throws {
    let split = view.hearer.parted
    var recorder = Recorder(
      source, today: view.today, same: { BareNames.fold($0) == BareNames.fold($1) },
      split: { (split($0).given, split($0).family) })
    try recorder.record(relation, values.compactMapValues { $0 })
    source.add(recorder.takeChanges())
  }

  private func contact(_ person: MetPerson) throws -> EntityID {
    var row: Contact
    if let known = person.known, let stored = try source.one(Contact.self, EntityID(known)) {
      row = stored
    } else {
      row = Contact(
        id: try source.freshID(), given: person.given, family: person.family, provenance: .typed,
        added: view.today)
      row.title = person.title
    }
    var notes = row.notes.map { [$0] } ?? []
    // A trade without a place is no role yet.
    if person.organisation == nil, let role = person.role { notes.append(role) }
    notes += [person.look].compactMap { $0 } + person.rest
    row.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
    source.add(row)
    return row.id
  }

  /// What was talked about and what they said stand with the meeting.
  private func meeting(_ id: EntityID, _ person: MetPerson) throws {
    let latest = try source.latestInteractions(with: id, limit: 20)
    guard var row = latest.first(where: { $0.day == day && $0.acts.contains(.met) }) else { return }
    row.event = event ?? row.event
    row.object = person.topics.first ?? row.object
    if !person.said.isEmpty { row.words = person.said.joined(separator: " · ") }
    source.add(row)
    if person.topics.count > 1, var contact = try source.one(Contact.self, id) {
      let more = person.topics.dropFirst().joined(separator: ", ")
      contact.notes = [contact.notes, more].compactMap { $0 }.joined(separator: "\n")
      source.add(contact)
    }
  }

  private func promises(_ id: EntityID, _ person: MetPerson) throws {
    let who = VoiceValue.person(
      PersonWords(given: person.given, family: person.family, title: nil, gender: nil, context: nil)
    )
    for promised in person.promised {
      source.add(
        Promise(
          id: try source.freshID(), contact: id, direction: .out, verb: promised.verb,
          thing: promised.thing, made: day, due: promised.due?.day))
      try remind(
        id, promised.due,
        view.words(
          "reminder-promise-" + promised.verb, ["thing": .text(promised.thing), "who": who]))
    }
    for wish in person.wishes {
      var row = Interaction(
        id: try source.freshID(), contact: id, day: day, direction: .in, channel: .inPerson,
        acts: .ask)
      row.object = wish
      row.event = event
      source.add(row)
      try remind(id, nil, view.words("reminder-wish", ["thing": .text(wish), "who": who]))
    }
    for task in person.tasks {
      try remind(
        id, task.due, view.words("reminder-task", ["words": .text(task.words), "who": who]))
    }
  }

  private func remind(_ id: EntityID, _ due: Timing?, _ words: String) throws {
    source.add(
      Reminder(
        id: try source.freshID(), contact: id, event: event,
        day: max(due?.day ?? view.today + Self.soon, view.today + 1), minute: due?.minute,
        words: words))
  }
}
