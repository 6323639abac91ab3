import Contacts
import Ground

/// The people worth looking for at an event: those expected whom one knows, those who work at what is
/// expected, those missed last time, and those one step away.
public struct PeopleThere {
  private let source: any ContactSource
  private let event: Event

  /// The people of an event.
  public init(_ source: any ContactSource, _ event: Event) {
    (self.source, self.event) = (source, event)
  }

  /// At most so many, the better reason first; of two with the same, the one with more that is known.
  public func found(limit: Int = 6) throws -> [PersonThere] {
    var found: [EntityID: PersonThere] = [:]
    func add(_ id: EntityID, _ reason: PersonThere.Reason, through: Contact? = nil) throws {
      if let known = found[id], known.reason <= reason { return }
      guard let contact = try source.one(Contact.self, id) else { return }
      found[id] = PersonThere(contact: contact, reason: reason, through: through)
    }
    let own = try source.rows(Attendance.self, where: "event", is: event.id)
    for attendance in own where attendance.state == .expected {
      let isMet = try !source.latestInteractions(with: attendance.contact, limit: 1).isEmpty
      try add(attendance.contact, isMet ? .expected : .wanted)
    }
    let organisations = try source.rows(Exhibitor.self, where: "event", is: event.id)
      .map(\.organisation)
    for organisation in organisations {
      for role in try source.rows(Role.self, where: "organisation", is: organisation)
      where role.until == nil {
        if found[role.contact] == nil { try add(role.contact, .works) }
        try oneStep(from: role.contact, add: { try add($0, .oneStep, through: $1) })
      }
    }
    for id in try missed(there: Set(organisations)) { try add(id, .missed) }
    let ranked = try found.values.map { ($0, try weight($0.contact.id)) }
    return ranked.sorted {
      ($0.0.reason, -$0.1, $0.0.contact.id) < ($1.0.reason, -$1.1, $1.0.contact.id)
    }
    .prefix(limit).map(\.0)
  }

  /// Somebody at an organisation who is known through somebody else: *Laura conosce il direttore*.
  private func oneStep(
    from contact: EntityID, add: (EntityID, Contact) throws -> Void
  ) throws {
    let met = try source.latestInteractions(with: contact, limit: 1)
    guard met.isEmpty else { return }
    for other in try acquaintances(contact) {
      let passed = try source.latestInteractions(with: other, limit: 1)
      guard !passed.isEmpty, let through = try source.one(Contact.self, other) else { continue }
      try add(contact, through)
      return
    }
  }

  private func acquaintances(_ contact: EntityID) throws -> [EntityID] {
    try source.rows(Acquaintance.self, where: "first", is: contact).map(\.second)
      + source.rows(Acquaintance.self, where: "second", is: contact).map(\.first)
  }

  /// Those who were expected at the last events gone by, were not met there, and may be here.
  private func missed(there organisations: Set<EntityID>) throws -> [EntityID] {
    let before = try source.all(Event.self).filter { other in
      other.id != event.id && (other.day ?? Day(number: .max)) < (event.day ?? Day(number: .max))
    }.sorted { ($0.day?.number ?? 0) > ($1.day?.number ?? 0) }.prefix(3)
    return try before.flatMap { other in
      try source.rows(Attendance.self, where: "event", is: other.id)
        .filter { $0.state == .expected }.map(\.contact)
    }.filter { id in
      let there = try source.rows(Role.self, where: "contact", is: id).compactMap(\.organisation)
      return organisations.isEmpty || there.contains(where: organisations.contains)
    }
  }

  /// How much is known that a conversation can begin with.
  private func weight(_ id: EntityID) throws -> Int {
    let latest = try source.latestInteractions(with: id, limit: 5)
    let promises = try source.rows(Promise.self, where: "contact", is: id).count { $0.kept == nil }
    let words = latest.contains { $0.words != nil || $0.object != nil } ? 2 : 0
    return words + min(promises, 2) * 2 + min(latest.count, 3)
  }
}
