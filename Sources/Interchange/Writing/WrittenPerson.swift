import Contacts
import Ground

/// Somebody with all that goes out with them.
public struct WrittenPerson: Sendable {
  /// The contact.
  public let contact: Contact
  /// The posts with the names of their places, present ones first.
  public let posts: [(place: String?, title: String?, isPast: Bool)]
  /// The addresses, without those by which other address books know them.
  public let addresses: [Address]
  /// What another address book knows them by, else a name of our own that stays the same.
  public let uid: String
  /// The days to remember.
  public let occasions: [Occasion]
  /// The words they are filed under.
  public let tags: [String]
  /// What they care about.
  public let interests: [String]
  /// What they are to the person.
  public let relations: [RelationKind]
  /// What has no place of its own, as it came.
  public let extras: [Extra]
  /// The day of the last exchange.
  public let lastContact: Day?

  /// The values of one kind of address.
  func addresses(_ kind: AddressKind) -> [Address] { addresses.filter { $0.kind == kind } }

  /// A day to remember of a kind.
  func occasion(_ kind: OccasionKind) -> Occasion? { occasions.first { $0.kind == kind } }
}

/// Everybody, with all that goes out with them; each table is read once.
public struct WrittenPeople {
  /// The people, in the order they were added.
  public let people: [WrittenPerson]

  /// Everybody who is known.
  public init(_ source: any ContactSource) throws {
    let organisations = Dictionary(
      uniqueKeysWithValues: try source.all(Organisation.self).map { ($0.id, $0.name) })
    let topics = Dictionary(
      uniqueKeysWithValues: try source.all(Topic.self).map { ($0.id, $0.name) })
    let roles = Dictionary(grouping: try source.all(Role.self), by: \.contact)
    let addresses = Dictionary(grouping: try source.all(Address.self), by: \.contact)
    let occasions = Dictionary(grouping: try source.all(Occasion.self), by: \.contact)
    let tags = Dictionary(grouping: try source.all(Tag.self), by: \.contact)
    let interests = Dictionary(grouping: try source.all(Interest.self), by: \.contact)
    let relations = Dictionary(grouping: try source.all(Relation.self), by: \.contact)
    let extras = Dictionary(grouping: try source.all(Extra.self), by: \.entity)
    var last: [EntityID: Day] = [:]
    for row in try source.all(Interaction.self) {
      last[row.contact] = max(last[row.contact] ?? row.day, row.day)
    }
    people = try source.all(Contact.self).map { contact in
      let known = addresses[contact.id] ?? []
      let posts = (roles[contact.id] ?? []).map { role in
        (role.organisation.flatMap { organisations[$0] }, role.title, role.until != nil)
      }
      return WrittenPerson(
        contact: contact, posts: posts.filter { !$0.2 } + posts.filter(\.2),
        addresses: known.filter { $0.kind != .uid },
        uid: known.first { $0.kind == .uid }?.value ?? "alleato-\(contact.id.number)",
        occasions: occasions[contact.id] ?? [], tags: (tags[contact.id] ?? []).map(\.word),
        interests: (interests[contact.id] ?? []).compactMap { topics[$0.topic] },
        relations: (relations[contact.id] ?? []).map(\.kind), extras: extras[contact.id] ?? [],
        lastContact: last[contact.id])
    }
  }
}
