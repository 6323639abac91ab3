import Ground

/// A contact with everything that is known about them.
public struct ContactCard: Sendable {
  /// The contact.
  public let contact: Contact
  /// The roles, present ones first.
  public let roles: [(role: Role, organisation: Organisation?)]
  /// The addresses.
  public let addresses: [Address]
  /// What they are to the person.
  public let relations: [Relation]
  /// The words they are filed under.
  public let tags: [Tag]
  /// What they care about.
  public let interests: [Topic]
  /// What they work on.
  public let projects: [(project: Project, topic: Topic?)]
  /// The days to remember.
  public let occasions: [Occasion]
  /// Open promises, either way.
  public let promises: [Promise]
  /// The latest interactions, newest first.
  public let interactions: [Interaction]
  /// What goes on with them, or did, the latest first.
  public let circumstances: [Circumstance]
  /// Whom they know of those who are known.
  public let acquaintances: [EntityID]
  /// The event where they were met.
  public let metEvent: Event?

  /// Gathers the card of a contact; nothing when there is no such contact.
  ///
  /// - Parameter passed: how many interactions are looked at.
  public init?(_ id: EntityID, from source: some ContactSource, passed: Int = 8) throws {
    guard let contact = try source.one(Contact.self, id) else { return nil }
    self.contact = contact
    roles =
      try source.rows(Role.self, where: "contact", is: id)
      .map { role in
        (role, try role.organisation.flatMap { try source.one(Organisation.self, $0) })
      }
      .sorted { ($0.0.until?.number ?? .max) > ($1.0.until?.number ?? .max) }
    addresses = try source.rows(Address.self, where: "contact", is: id)
      .filter { $0.kind != .uid }
    relations = try source.rows(Relation.self, where: "contact", is: id)
    tags = try source.rows(Tag.self, where: "contact", is: id)
    interests = try source.rows(Interest.self, where: "contact", is: id).compactMap {
      try source.one(Topic.self, $0.topic)
    }
    projects = try source.rows(Project.self, where: "contact", is: id).map { project in
      (project, try project.topic.flatMap { try source.one(Topic.self, $0) })
    }
    occasions = try source.rows(Occasion.self, where: "contact", is: id)
    promises = try source.rows(Promise.self, where: "contact", is: id).filter { $0.kept == nil }
    interactions = try source.latestInteractions(with: id, limit: passed)
    circumstances = try source.rows(Circumstance.self, where: "contact", is: id)
      .sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    acquaintances =
      try source.rows(Acquaintance.self, where: "first", is: id).map(\.second)
      + source.rows(Acquaintance.self, where: "second", is: id).map(\.first)
    metEvent = try contact.metEvent.flatMap { try source.one(Event.self, $0) }
  }

  /// The present role, when one is known.
  public var presentRole: (role: Role, organisation: Organisation?)? {
    roles.first { $0.role.until == nil }
  }

  /// The first time they met, among the interactions that were looked at.
  public var firstMeeting: Interaction? { interactions.last { $0.acts.contains(.met) } }

  /// The first address of a kind.
  public func address(_ kind: AddressKind) -> String? {
    addresses.first { $0.kind == kind }?.value
  }
}
