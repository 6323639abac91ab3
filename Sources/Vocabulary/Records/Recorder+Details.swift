import Contacts
import Ground

extension Recorder {
  /// The relations that are one row each.
  mutating func detail(_ relation: String, _ fields: FieldValues) throws {
    let id = try source.freshID()
    switch relation {
    case "interest":
      guard let contact = fields.entity("contact"),
        let topic = try entities(fields, "topic", topic).first
      else { return }
      let known = try source.rows(Interest.self, where: "contact", is: contact)
      if known.contains(where: { $0.topic == topic }) { return }
      save(Interest(id: id, contact: contact, topic: topic, provenance: .typed))
    case "project":
      guard let contact = fields.entity("contact") else { return }
      let topic = try entities(fields, "topic", topic).first
      let words = fields.word("words")
      if try isKnown(topic, words, of: contact) { return }
      save(
        Project(
          id: id, contact: contact, topic: topic, words: words,
          from: fields.day("day") ?? today))
    case "promise":
      guard let contact = fields.entity("contact"), let verb = fields.word("verb"),
        let direction = fields.word("direction").flatMap(Direction.init)
      else { return }
      save(
        Promise(
          id: id, contact: contact, direction: direction, verb: verb,
          thing: fields.word("thing"), made: fields.day("day") ?? today, due: fields.lastDay("due"))
      )
    case "reminder":
      save(
        Reminder(
          id: id, contact: fields.entity("contact"), event: fields.entity("event"),
          day: fields.day("day") ?? today + 1, minute: fields.timing("day")?.minute,
          words: fields.word("words") ?? ""))
    case "material":
      guard let words = fields.word("words") else { return }
      save(
        Material(
          id: id, words: words, link: fields.word("link"), day: fields.day("day") ?? today))
      for topic in try entities(fields, "topic", topic) {
        save(Subject(id: try source.freshID(), entity: id, topic: topic))
      }
    case "relation":
      guard let kind = fields.word("kind").flatMap(RelationKind.init) else { return }
      for (place, contact) in fields.entities("contact").enumerated() {
        let known = try source.rows(Relation.self, where: "contact", is: contact)
        if known.contains(where: { $0.kind == kind }) { continue }
        let own = place == 0 ? id : try source.freshID()
        save(Relation(id: own, contact: contact, kind: kind))
      }
    case "address":
      guard let contact = fields.entity("contact"), let value = fields.word("value"),
        let kind = fields.word("kind").flatMap(AddressKind.init)
      else { return }
      let known = try source.rows(Address.self, where: "contact", is: contact)
      if known.contains(where: { same($0.value, value) }) { return }
      save(Address(id: id, contact: contact, kind: kind, value: value, provenance: .typed))
    case "occasion":
      guard let contact = fields.entity("contact"), let day = fields.day("day"),
        let kind = fields.word("kind").flatMap(OccasionKind.init)
      else { return }
      let known = try source.rows(Occasion.self, where: "contact", is: contact)
        .first { $0.kind == kind }
      save(
        Occasion(
          id: known?.id ?? id, contact: contact, kind: kind, month: day.month, day: day.dayOfMonth,
          provenance: .typed))
    case "circumstance": try circumstance(fields, id)
    case "fulfilled":
      // What the other had promised has been done.
      guard let contact = fields.entity("contact") else { return }
      for var promise in try source.rows(Promise.self, where: "contact", is: contact)
      where promise.direction == .in && promise.kept == nil {
        promise.kept = fields.day("day") ?? today
        save(promise)
      }
    case "note":
      guard let id = fields.entity("contact"), let words = fields.word("words"),
        var contact = try source.one(Contact.self, id)
      else { return }
      contact.notes = contact.notes.map { $0 + "\n" + words } ?? words
      save(contact)
    case "left":
      guard let contact = fields.entity("contact") else { return }
      let named = fields.word("organisation")
      for var role in try source.rows(Role.self, where: "contact", is: contact)
      where role.until == nil {
        let place = try role.organisation.flatMap { try source.one(Organisation.self, $0) }?.name
        if let named, let place, !same(named, place) { continue }
        role.until = fields.day("day") ?? today
        save(role)
      }
    case "acquaintance":
      guard let a = fields.entity("a"), let b = fields.entity("b"), a != b else { return }
      save(Acquaintance(id: id, first: a, second: b))
    default: break
    }
  }

  /// What goes on with somebody; told again it is the same, and not another.
  private mutating func circumstance(_ fields: FieldValues, _ id: EntityID) throws {
    guard let contact = fields.entity("contact"),
      let kind = fields.word("kind").flatMap(CircumstanceKind.init)
    else { return }
    let (day, words) = (fields.day("day") ?? today, fields.word("words"))
    let known = try source.rows(Circumstance.self, where: "contact", is: contact)
      .last { row in
        guard row.kind == kind else { return false }
        return switch kind {
        case .mourning: abs(row.day - day) <= 30
        case .silence, .apart, .seen, .away, .faded: true
        case .joy, .fruit, .need: same(row.words ?? "", words ?? "")
        }
      }
    var row = known ?? Circumstance(id: id, contact: contact, kind: kind, day: day)
    // What happened, happened on the first day named; a silence and an absence are those told of last.
    row.day =
      [.silence, .apart, .seen, .away, .faded, .need].contains(kind) ? day : min(row.day, day)
    row.words = row.words ?? words
    save(row)
  }

  /// Whether somebody is known to work on something, or to care about it: then it is no other project.
  private func isKnown(
    _ topic: EntityID?, _ words: String?, of contact: EntityID
  ) throws -> Bool {
    let projects = try source.rows(Project.self, where: "contact", is: contact)
      .filter { $0.until == nil }
    if let words {
      return projects.contains { $0.topic == topic && same($0.words ?? "", words) }
    }
    guard let topic else { return false }
    return try projects.contains { $0.topic == topic }
      || source.rows(Interest.self, where: "contact", is: contact).contains { $0.topic == topic }
  }

  /// The entities of a field: those that were answered, and those that words name, made when new.
  mutating func entities(
    _ fields: FieldValues, _ name: String,
    _ named: (inout Recorder, String) throws -> EntityID
  ) throws -> [EntityID] {
    let known = fields.entities(name)
    guard known.isEmpty, let words = fields.word(name) else { return known }
    return [try named(&self, words)]
  }

  var organisation: (inout Recorder, String) throws -> EntityID {
    { recorder, name in
      let same = recorder.same
      let alias = try recorder.source.all(Alias.self).first { same($0.name, name) }
      if let known = try recorder.source.all(Organisation.self).first(where: {
        same($0.name, name) || $0.id == alias?.entity
      }) {
        return known.id
      }
      let made = Organisation(id: try recorder.source.freshID(), name: name)
      recorder.save(made)
      return made.id
    }
  }

  var topic: (inout Recorder, String) throws -> EntityID {
    { recorder, name in
      let same = recorder.same
      let alias = try recorder.source.all(Alias.self).first { same($0.name, name) }
      if let known = try recorder.source.all(Topic.self).first(where: {
        same($0.name, name) || $0.id == alias?.entity
      }) {
        return known.id
      }
      let made = Topic(id: try recorder.source.freshID(), name: name)
      recorder.save(made)
      return made.id
    }
  }
}

/// The values of a statement's fields, read by the kind that is wanted.
struct FieldValues {
  private let values: [String: RecordValue]

  init(_ values: [String: RecordValue]) { self.values = values }

  func word(_ field: String) -> String? {
    if case .words(let words)? = values[field] { return words }
    return nil
  }

  func timing(_ field: String) -> Timing? {
    if case .timing(let timing)? = values[field] { return timing }
    return nil
  }

  func day(_ field: String) -> Day? { timing(field)?.day }

  /// The day by which something that may take several days is over.
  func lastDay(_ field: String) -> Day? { timing(field).map { $0.until ?? $0.day } }

  func entity(_ field: String) -> EntityID? { entities(field).first }

  func entities(_ field: String) -> [EntityID] {
    switch values[field] {
    case .entity(let id): [id]
    case .entities(let ids): ids
    default: []
    }
  }
}
