import Contacts
import Ground

/// The people worth looking for at an event: those expected whom one knows, those who work at what is
/// expected, those missed last time, and those one step away.
public struct PeopleThere {
  /// How many events, and how many exchanges with somebody, are looked back on.
  private static let (eventsBack, exchangesBack) = (3, 10)

  private let source: any ContactSource
  private let event: Event
  private let today: Day

  /// The people of an event, seen from a day: an event still to come was missed by nobody.
  public init(_ source: any ContactSource, _ event: Event, today: Day) {
    (self.source, self.event, self.today) = (source, event, today)
  }

  /// At most so many, the better reason first; of two with the same, the one with more that is known.
  public func found(limit: Int = 6) throws -> [PersonThere] {
    var found: [EntityID: PersonThere] = [:]
    func add(_ id: EntityID, _ reason: PersonThere.Reason, through: Contact? = nil) throws {
      if let known = found[id], known.reason <= reason { return }
      guard let contact = try source.one(Contact.self, id) else { return }
      found[id] = try PersonThere(
        contact: contact, reason: reason, through: through ?? self.through(id))
    }
    let own = try source.rows(Attendance.self, where: "event", is: event.id)
    for attendance in own where attendance.state == .expected {
      let isMet = try knows(attendance.contact)
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
    guard try !knows(contact) else { return }
    for other in try acquaintances(contact) where try knows(other) {
      guard let through = try source.one(Contact.self, other) else { continue }
      try add(contact, through)
      return
    }
  }

  /// Who can make two people acquainted, where they are not.
  private func through(_ contact: EntityID) throws -> Contact? {
    guard try !knows(contact) else { return nil }
    for other in try acquaintances(contact) where try knows(other) {
      return try source.one(Contact.self, other)
    }
    return nil
  }

  /// Whether anything passed between them and the person, or they are something to each other.
  private func knows(_ contact: EntityID) throws -> Bool {
    if try !source.latestInteractions(with: contact, limit: 1).isEmpty { return true }
    return try !source.rows(Relation.self, where: "contact", is: contact).isEmpty
  }

  private func acquaintances(_ contact: EntityID) throws -> [EntityID] {
    try source.rows(Acquaintance.self, where: "first", is: contact).map(\.second)
      + source.rows(Acquaintance.self, where: "second", is: contact).map(\.first)
  }

  /// Those who were looked for at one of the last such events, have not been met since, and may be here: the event
  /// is of the same kind, or somebody from where they work is expected.
  private func missed(there organisations: Set<EntityID>) throws -> [EntityID] {
    let end = min(event.day ?? today, today)
    let before = try source.all(Event.self)
      .compactMap { other in other.day.map { (other, $0) } }
      .filter { $0.0.id != event.id && $0.1 < end }
      .sorted { $0.1 > $1.1 }.prefix(Self.eventsBack)
    return try before.flatMap { other, day in
      try source.rows(Attendance.self, where: "event", is: other.id)
        .filter { $0.state == .expected }.map(\.contact)
        .filter { id in
          let since = try source.latestInteractions(with: id, limit: Self.exchangesBack)
          if since.contains(where: { $0.acts.contains(.met) && $0.day >= day }) { return false }
          if event.kind != nil, other.kind == event.kind { return true }
          let there = try source.rows(Role.self, where: "contact", is: id)
            .compactMap(\.organisation)
          return there.contains(where: organisations.contains)
        }
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
