import Contacts
import Language

extension ImportPlan {
  /// Adds what the file knows and the contact lacks; what is known is never replaced, and what the
  /// file says otherwise is told.
  mutating func complete(
    _ id: EntityID, _ person: ImportedPerson, _ name: String, _ ways: [KnownPeople.Way]
  ) throws {
    for way in ways where book.learn(id, address: way) {
      changes.append(
        .save(
          Address(
            id: try nextID(), contact: id, kind: way.kind, value: way.value,
            provenance: provenance)))
    }
    try addRole(id, person, name)
    for (kind, date) in [
      (OccasionKind.birthday, person.birthday), (.anniversary, person.anniversary),
    ] {
      guard let date else { continue }
      switch book.learn(id, kind, on: MonthDay(month: date.month, day: date.day)) {
      case .news:
        changes.append(
          .save(
            Occasion(
              id: try nextID(), contact: id, kind: kind, month: date.month, day: date.day,
              year: date.year, provenance: provenance)))
      case .known: continue
      case .differs: remarks.append((person.line, name, .occasion, "\(date.day)/\(date.month)"))
      }
    }
  }

  private mutating func addRole(_ id: EntityID, _ person: ImportedPerson, _ name: String) throws {
    let title = cleaned(person.role)
    guard let organisation = cleaned(person.organisation) else {
      guard book.learn(id, place: nil, title: title) else { return }
      changes.append(
        .save(
          Role(
            id: try nextID(), contact: id, organisation: nil, title: title,
            provenance: provenance)))
      return
    }
    let place = try book.organisation(organisation, nextID: nextID)
    changes += place.changes
    if book.learn(id, place: place.key, title: title) {
      changes.append(
        .save(
          Role(
            id: try nextID(), contact: id, organisation: place.id, title: title,
            provenance: provenance)))
      return
    }
    guard let title else { return }
    switch book.learn(id, title: title, at: place.key) {
    case .known: return
    case .differs: remarks.append((person.line, name, .role, title))
    case .news:
      let roles = try source.rows(Role.self, where: "contact", is: id)
      guard var role = roles.first(where: { $0.organisation == place.id && $0.title == nil })
      else { return }
      role.title = title
      changes.append(.save(role))
    }
  }
}
