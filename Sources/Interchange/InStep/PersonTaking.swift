import Accord
import Contacts
import Ground
import Language

/// What somebody's card says anew, put in its places here.
struct PersonTaking {
  let source: any ContactSource
  let provenance: Provenance
  let today: Day
  let places: PersonPlaces
  let nextID: () throws -> EntityID
  private(set) var changes: [Change] = []

  init(
    _ source: any ContactSource, provenance: Provenance, today: Day, places: PersonPlaces,
    nextID: @escaping () throws -> EntityID
  ) {
    (self.source, self.provenance, self.today) = (source, provenance, today)
    (self.places, self.nextID) = (places, nextID)
  }

  /// Takes what is to change about somebody whose card tells of them.
  mutating func take(
    _ edits: [Accord.Edit], of id: EntityID, _ person: ImportedPerson, _ plan: ImportPlan,
    organisation: (String) throws -> (id: EntityID, changes: [Change])
  ) throws {
    guard var contact = try source.one(Contact.self, id) else { return }
    let before = contact
    var posts: (gone: [(String, String)], come: [(String, String)]) = ([], [])
    for edit in edits {
      let (kind, rest) = PersonPlaces.parts(edit.place)
      switch kind {
      case .name: rename(&contact, edit.value)
      case .note: contact.notes = edit.value
      case .birthday: try day(.birthday, id, edit.value)
      case .anniversary: try day(.anniversary, id, edit.value)
      case .email, .phone, .postal, .link: try address(edit, kind, rest.first ?? "", id, person)
      case .post where rest.count == 2:
        if edit.value == nil {
          posts.gone.append((rest[0], rest[1]))
        } else {
          posts.come.append((rest[0], rest[1]))
        }
      case .tag: try tag(rest.first ?? "", id, isThere: edit.value != nil)
      case .extra: try extra(edit, id, person)
      case .post, .own, nil: continue
      }
    }
    if contact != before { changes.append(.save(contact)) }
    if !posts.gone.isEmpty || !posts.come.isEmpty {
      let names = person.employments.compactMap { plan.cleaned($0.organisation) }
      try move(posts.gone, posts.come, id, names, organisation)
    }
  }

  private func rename(_ contact: inout Contact, _ value: String?) {
    guard let value else { return }
    let parts = value.split(separator: PersonPlaces.mark, omittingEmptySubsequences: false)
    contact.given = String(parts[0])
    contact.family = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
  }

  private mutating func day(_ kind: OccasionKind, _ id: EntityID, _ value: String?) throws {
    let known = try source.rows(Occasion.self, where: "contact", is: id).filter { $0.kind == kind }
    for row in known { changes.append(.erase(table: Occasion.table, id: row.id)) }
    guard let value else { return }
    let numbers = value.split(separator: "-").compactMap { Int($0) }
    guard numbers.count >= 2 else { return }
    changes.append(
      .save(
        Occasion(
          id: try known.first?.id ?? nextID(), contact: id, kind: kind,
          month: numbers[numbers.count - 2], day: numbers[numbers.count - 1],
          year: numbers.count > 2 ? numbers[0] : nil, provenance: provenance)))
  }

  private mutating func address(
    _ edit: Accord.Edit, _ kind: PersonPlaces.Kind?, _ value: String, _ id: EntityID,
    _ person: ImportedPerson
  ) throws {
    let known = try source.rows(Address.self, where: "contact", is: id).filter {
      PersonPlaces.kind(of: $0.kind) == kind && $0.value == value
    }
    guard let label = edit.value else {
      for row in known { changes.append(.erase(table: Address.table, id: row.id)) }
      return
    }
    let shown = label.isEmpty ? nil : label
    if var row = known.first {
      row.label = shown
      changes.append(.save(row))
      return
    }
    let own: AddressKind =
      switch kind {
      case .email: .email
      case .phone: .phone
      case .postal: .postal
      default: ImportPlan.kind(of: value)
      }
    changes.append(
      .save(
        Address(
          id: try nextID(), contact: id, kind: own, value: value, provenance: provenance,
          label: shown)))
    if kind == .postal { try part(value, id, person) }
  }

  /// Keeps how a new postal address is parted.
  private mutating func part(_ value: String, _ id: EntityID, _ person: ImportedPerson) throws {
    for extra in person.extras where extra.name == PartedLine.Name.address.rawValue {
      guard let line = PartedLine(name: extra.name, value: extra.value),
        Cleaning.clean(PartedLine.envelope(line.parts)) == value
      else { continue }
      changes.append(
        .save(
          Extra(
            id: try nextID(), entity: id, name: extra.name, value: extra.value,
            provenance: provenance)))
    }
  }

  private mutating func tag(_ word: String, _ id: EntityID, isThere: Bool) throws {
    let known = try source.rows(Tag.self, where: "contact", is: id).filter { $0.word == word }
    if isThere, known.isEmpty {
      changes.append(.save(Tag(id: try nextID(), contact: id, word: word)))
    } else if !isThere {
      for row in known { changes.append(.erase(table: Tag.table, id: row.id)) }
    }
  }

  private mutating func extra(
    _ edit: Accord.Edit, _ id: EntityID, _ person: ImportedPerson
  ) throws {
    let known = try source.rows(Extra.self, where: "entity", is: id).filter {
      PersonPlaces.extra($0.name, $0.value) == edit.place
    }
    if edit.value == nil {
      for row in known { changes.append(.erase(table: Extra.table, id: row.id)) }
    } else if known.isEmpty,
      let line = person.extras.lazy.map(PersonPlaces.kept).first(where: {
        PersonPlaces.extra($0.name, $0.value) == edit.place
      })
    {
      changes.append(
        .save(
          Extra(
            id: try nextID(), entity: id, name: line.name, value: line.value,
            provenance: provenance)))
    }
  }

  /// Another title at the same place takes the old one's place; a place that is gone has ended.
  private mutating func move(
    _ gone: [(String, String)], _ come: [(String, String)], _ id: EntityID, _ names: [String],
    _ organisation: (String) throws -> (id: EntityID, changes: [Change])
  ) throws {
    let roles = try source.rows(Role.self, where: "contact", is: id).filter { $0.until == nil }
    func key(_ role: Role) throws -> String {
      places.key(try role.organisation.flatMap { try source.one(Organisation.self, $0)?.name })
    }
    var freed: [String: [Role]] = [:]
    for (place, title) in gone {
      for role in roles where try key(role) == place && (role.title ?? "") == title {
        freed[place, default: []].append(role)
      }
    }
    for (place, title) in come {
      let shown = title.isEmpty ? nil : title
      if var role = freed[place]?.popLast() {
        role.title = shown
        changes.append(.save(role))
        continue
      }
      var employer: EntityID?
      if !place.isEmpty, let name = names.first(where: { places.key($0) == place }) {
        let taken = try organisation(name)
        changes += taken.changes
        employer = taken.id
      }
      changes.append(
        .save(
          Role(
            id: try nextID(), contact: id, organisation: employer, title: shown,
            provenance: provenance)))
    }
    for var role in freed.values.flatMap(\.self) {
      role.until = today
      changes.append(.save(role))
    }
  }
}
