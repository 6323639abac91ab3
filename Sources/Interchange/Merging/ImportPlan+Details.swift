import Contacts
import Ground
import Language

extension ImportPlan {
  /// Adds what the file knows and the contact lacks; what was typed is never replaced, and what the
  /// file says otherwise is told.
  mutating func complete(
    _ id: EntityID, _ person: ImportedPerson, _ name: String, _ ways: [KnownPeople.Way]
  ) throws {
    for way in ways where book.learn(id, address: way) {
      changes.append(
        .save(
          Address(
            id: try nextID(), contact: id, kind: way.kind, value: way.value,
            provenance: provenance, label: way.label)))
    }
    for employment in person.employments { try addRole(id, employment, person, name) }
    for (kind, date) in [
      (OccasionKind.birthday, person.birthday), (.anniversary, person.anniversary),
    ] {
      if let date { try addOccasion(id, kind, date, person.line, name) }
    }
    try addTags(id, person.tags)
    try addExtras(id, person)
  }

  /// The addresses of somebody, each once.
  func ways(of person: ImportedPerson) -> [KnownPeople.Way] {
    var found: [KnownPeople.Way] = []
    found.reserveCapacity(person.ways.count + 1)
    func add(_ kind: AddressKind, _ value: String?, _ label: String?) {
      if let value = cleaned(value),
        !found.contains(where: { $0.kind == kind && $0.value == value })
      {
        found.append(KnownPeople.Way(kind, value, cleaned(label)))
      }
    }
    if let uid = person.uid { add(.uid, uid, nil) }
    for way in person.ways {
      guard way.kind == .web else {
        add(way.kind, way.value, way.label)
        continue
      }
      let address = PersonKey.link(way.value)
      add(Self.kind(of: address), address, way.label)
    }
    return found
  }

  static func kind(of link: String) -> AddressKind {
    let lower = link.lowercased()
    if lower.holds("linkedin.com/") { return .linkedin }
    if lower.begins("t.me/") { return .telegram }
    return lower.holds("facebook.com/") ? .facebook : .web
  }

  mutating func addOccasion(
    _ id: EntityID, _ kind: OccasionKind, _ date: PartialDate, _ line: Int, _ name: String
  ) throws {
    switch book.learn(id, kind, on: MonthDay(month: date.month, day: date.day)) {
    case .news:
      changes.append(
        .save(
          Occasion(
            id: try nextID(), contact: id, kind: kind, month: date.month, day: date.day,
            year: date.year, provenance: provenance)))
    case .known: return
    case .differs:
      let known = try source.rows(Occasion.self, where: "contact", is: id)
      // What came from the same file may be changed by it; what was typed may not.
      guard var row = known.last(where: { $0.kind == kind && $0.provenance == provenance }) else {
        return note(line, name, .occasion, "\(date.day)/\(date.month)")
      }
      (row.month, row.day, row.year) = (date.month, date.day, date.year)
      changes.append(.save(row))
    }
  }

  private mutating func addRole(
    _ id: EntityID, _ employment: ImportedPerson.Employment, _ person: ImportedPerson,
    _ name: String
  ) throws {
    if let department = cleaned(employment.department) {
      try addExtra(id, "department", department)
    }
    let title = cleaned(employment.role)
    guard let organisation = cleaned(employment.organisation) else {
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
      if person.tellsOnePost { try endPosts(id, but: place.id) }
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
    case .differs:
      let roles = try source.rows(Role.self, where: "contact", is: id)
      // What came from the same file may be changed by it; what was typed may not.
      guard
        var role = roles.last(where: {
          $0.organisation == place.id && $0.until == nil && $0.provenance == provenance
        })
      else { return note(person.line, name, .role, title) }
      role.title = title
      book.replace(id, title: title, at: place.key)
      changes.append(.save(role))
    case .news:
      let roles = try source.rows(Role.self, where: "contact", is: id)
      guard var role = roles.first(where: { $0.organisation == place.id && $0.title == nil })
      else { return }
      role.title = title
      changes.append(.save(role))
    }
  }

  /// LinkedIn tells one present post: when the same file names another place, the post it named before has
  /// ended.
  private mutating func endPosts(_ id: EntityID, but place: EntityID) throws {
    guard !book.isNew(id) else { return }
    for var role in try source.rows(Role.self, where: "contact", is: id)
    where role.until == nil && role.provenance == provenance && role.organisation != place {
      role.until = today
      changes.append(.save(role))
    }
  }

  private mutating func addTags(_ id: EntityID, _ tags: [String]) throws {
    for tag in tags.compactMap(cleaned) where book.learn(id, "#" + Folding.fold(tag)) {
      changes.append(.save(Tag(id: try nextID(), contact: id, word: tag)))
    }
  }

  private mutating func addExtras(_ id: EntityID, _ person: ImportedPerson) throws {
    for extra in person.extras {
      let value = Cleaning.clean(extra.value, lines: true, limit: ContentLines.longest)
      if !value.isEmpty { try addExtra(id, Cleaning.clean(extra.name, limit: 80), value) }
    }
  }

  private mutating func addExtra(_ id: EntityID, _ name: String, _ value: String) throws {
    guard book.learn(id, "=" + name + "=" + value) else { return }
    changes.append(
      .save(
        Extra(
          id: try nextID(), entity: id, name: name, value: value, provenance: provenance)))
  }
}
