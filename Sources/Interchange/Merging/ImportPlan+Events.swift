import Contacts
import Ground
import Language

extension ImportPlan {
  /// What the unique name of an event in a calendar is kept under.
  static let eventUID = "UID"

  /// Keeps events that are still to come, and those past ones in which people are named.
  mutating func takeEvents(_ events: [ImportedEvent]) throws {
    if events.isEmpty { return }
    let owners = try Owners(events, source)
    var known = try KnownEvents(source)
    for event in events {
      let people = event.people.filter { !owners.contains($0) }
      let last = event.timing.until ?? event.timing.day
      if last < today, people.isEmpty {
        sums.past += 1
        continue
      }
      let id = try keep(event, &known)
      for name in people { try addAttendance(name, event, id, &known) }
    }
  }

  private mutating func keep(
    _ event: ImportedEvent, _ known: inout KnownEvents
  ) throws -> EntityID {
    let name = cleaned(event.name) ?? "?"
    let place = cleaned(event.place)
    let notes = event.notes.map { Cleaning.clean($0, lines: true, limit: 4_000) }
    if let id = known.find(event.uid, name, event.timing.day) {
      guard var row = try source.one(Event.self, id) else { return id }
      let before = row
      // What the calendar told before it may change; what was typed is only completed.
      if known.isOwn(id, event.uid) {
        row.name = name
        row.timing = event.timing
        row.place = place ?? row.place
      } else if row.minute == nil, row.until == nil {
        row.timing = event.timing
      }
      row.place = row.place ?? place
      row.notes = row.notes ?? notes
      if row != before {
        changes.append(.save(row))
        sums.events += 1
      }
      return id
    }
    var row = Event(id: try nextID(), name: name, day: event.timing.day)
    row.timing = event.timing
    row.place = place
    row.notes = notes?.isEmpty ?? true ? nil : notes
    changes.append(.save(row))
    known.add(row, event.uid)
    sums.events += 1
    if let uid = cleaned(event.uid) {
      changes.append(
        .save(
          Extra(
            id: try nextID(), entity: row.id, name: Self.eventUID, value: uid,
            provenance: provenance)))
    }
    return row.id
  }

  private mutating func addAttendance(
    _ name: ImportedName, _ event: ImportedEvent, _ id: EntityID, _ known: inout KnownEvents
  ) throws {
    var contact = book.somebody(name)
    if contact == nil, !name.name.isEmpty {
      var person = ImportedPerson(line: event.line)
      person.given = name.name
      person.isWhole = true
      if let email = name.email { person.add(.email, email) }
      contact = try take(person)
    }
    guard let contact, known.add(contact, at: id) else { return }
    changes.append(
      .save(Attendance(id: try nextID(), event: id, contact: contact, state: .expected)))
  }

  /// Keeps the birthday of somebody who is only named.
  mutating func take(_ birthday: ImportedBirthday) throws {
    let found = book.called(birthday.name)
    if found.count > 1 {
      return note(
        birthday.line, birthday.name, .several, "\(birthday.date.day)/\(birthday.date.month)")
    }
    if let id = found.first {
      try addOccasion(id, .birthday, birthday.date, birthday.line, birthday.name)
      return
    }
    var person = ImportedPerson(line: birthday.line)
    person.given = birthday.name
    person.isWhole = true
    person.birthday = birthday.date
    if !birthday.name.isEmpty { try take(person) }
  }
}

/// The events that are known.
private struct KnownEvents {
  private var byUID: [String: EntityID] = [:]
  private var byName: [String: EntityID] = [:]
  private var attended: [EntityID: Set<EntityID>] = [:]

  init(_ source: any ContactSource) throws {
    for event in try source.all(Event.self) {
      if let day = event.day { byName[Self.key(event.name, day)] = event.id }
      for extra in try source.rows(Extra.self, where: "entity", is: event.id)
      where extra.name == ImportPlan.eventUID { byUID[extra.value] = event.id }
    }
    for row in try source.all(Attendance.self) {
      attended[row.event, default: []].insert(row.contact)
    }
  }

  private static func key(_ name: String, _ day: Day) -> String {
    Folding.fold(name) + "\n" + day.iso
  }

  func find(_ uid: String?, _ name: String, _ day: Day) -> EntityID? {
    uid.flatMap { byUID[$0] } ?? byName[Self.key(name, day)]
  }

  func isOwn(_ id: EntityID, _ uid: String?) -> Bool { uid.flatMap { byUID[$0] } == id }

  mutating func add(_ event: Event, _ uid: String?) {
    if let uid { byUID[uid] = event.id }
    if let day = event.day { byName[Self.key(event.name, day)] = event.id }
  }

  mutating func add(_ contact: EntityID, at event: EntityID) -> Bool {
    attended[event, default: []].insert(contact).inserted
  }
}

/// Whose calendar it is: the address that most events name, and the person's own name.
private struct Owners {
  private var email: String?
  private var name: String?

  init(_ events: [ImportedEvent], _ source: any ContactSource) throws {
    if let profile = try source.one(Profile.self, EntityID(1)), let given = profile.given {
      name = PersonKey.name([given, profile.family].compactMap(\.self).joined(separator: " "))
    }
    var counts: [String: Int] = [:]
    let crowded = events.filter { !$0.people.isEmpty }
    for event in crowded {
      for email in Set(event.people.compactMap { $0.email.map(PersonKey.email) }) {
        counts[email, default: 0] += 1
      }
    }
    if let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), crowded.count > 2,
      most.value * 10 >= crowded.count * 6
    {
      email = most.key
    }
  }

  func contains(_ somebody: ImportedName) -> Bool {
    if let email, somebody.email.map(PersonKey.email) == email { return true }
    return name != nil && PersonKey.name(somebody.name) == name
  }
}
