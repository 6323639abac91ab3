import Ground

/// A place where a contact works or worked.
public struct Role: Row {
  /// The table of roles.
  public static let table = "role"
  /// The identity.
  public var id: EntityID
  /// Whose role it is.
  public var contact: EntityID
  /// Where; nothing for a role without an organisation.
  public var organisation: EntityID?
  /// What they do there, in words.
  public var title: String?
  /// The first day, when known.
  public var from: Day?
  /// The last day; nothing for a present role.
  public var until: Day?
  /// Where it came from.
  public var provenance: Provenance

  /// A role.
  public init(
    id: EntityID, contact: EntityID, organisation: EntityID?, title: String? = nil,
    from: Day? = nil, until: Day? = nil, provenance: Provenance
  ) {
    self.id = id
    self.contact = contact
    self.organisation = organisation
    self.title = title
    self.from = from
    self.until = until
    self.provenance = provenance
  }
}

/// An address of a contact on some channel.
public struct Address: Row {
  /// The table of addresses.
  public static let table = "address"
  /// The identity.
  public var id: EntityID
  /// Whose address it is.
  public var contact: EntityID
  /// The kind.
  public var kind: AddressKind
  /// The address itself.
  public var value: String
  /// Where it came from.
  public var provenance: Provenance
  /// What it is for in the address book it came from, such as `home` or `work`.
  public var label: String?

  /// An address.
  public init(
    id: EntityID, contact: EntityID, kind: AddressKind, value: String, provenance: Provenance,
    label: String? = nil
  ) {
    self.id = id
    self.contact = contact
    self.kind = kind
    self.value = value
    self.provenance = provenance
    self.label = label
  }
}

/// What somebody is to the person.
public struct Relation: Row {
  /// The table of relations.
  public static let table = "relation"
  /// The identity.
  public var id: EntityID
  /// Who.
  public var contact: EntityID
  /// What they are.
  public var kind: RelationKind

  /// A relation.
  public init(id: EntityID, contact: EntityID, kind: RelationKind) {
    self.id = id
    self.contact = contact
    self.kind = kind
  }
}

/// A word the person files somebody under.
public struct Tag: Row {
  /// The table of tags.
  public static let table = "tag"
  /// The identity.
  public var id: EntityID
  /// Who.
  public var contact: EntityID
  /// The word.
  public var word: String

  /// A tag.
  public init(id: EntityID, contact: EntityID, word: String) {
    self.id = id
    self.contact = contact
    self.word = word
  }
}

/// Something a contact cares about.
public struct Interest: Row {
  /// The table of interests.
  public static let table = "interest"
  /// The identity.
  public var id: EntityID
  /// Who.
  public var contact: EntityID
  /// What.
  public var topic: EntityID
  /// Where it came from.
  public var provenance: Provenance

  /// An interest.
  public init(id: EntityID, contact: EntityID, topic: EntityID, provenance: Provenance) {
    self.id = id
    self.contact = contact
    self.topic = topic
    self.provenance = provenance
  }
}

/// Something a contact is working on.
public struct Project: Row {
  /// The table of projects.
  public static let table = "project"
  /// The identity.
  public var id: EntityID
  /// Who.
  public var contact: EntityID
  /// Its subject.
  public var topic: EntityID?
  /// What it is, in words.
  public var words: String?
  /// The day it was first heard of.
  public var from: Day?
  /// The day it ended, when it has.
  public var until: Day?

  /// A project.
  public init(
    id: EntityID, contact: EntityID, topic: EntityID?, words: String? = nil, from: Day?,
    until: Day? = nil
  ) {
    self.id = id
    self.contact = contact
    self.topic = topic
    self.words = words
    self.from = from
    self.until = until
  }
}

/// A day of the year to remember about a contact.
public struct Occasion: Row {
  /// The table of occasions.
  public static let table = "occasion"
  /// The identity.
  public var id: EntityID
  /// Who.
  public var contact: EntityID
  /// What is remembered.
  public var kind: OccasionKind
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month.
  public var day: Int
  /// The year it began, when known.
  public var year: Int?
  /// Where it came from.
  public var provenance: Provenance

  /// An occasion.
  public init(
    id: EntityID, contact: EntityID, kind: OccasionKind, month: Int, day: Int, year: Int? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.contact = contact
    self.kind = kind
    self.month = month
    self.day = day
    self.year = year
    self.provenance = provenance
  }

  /// The day it falls on in a year; 29 February falls on the 28th in a common year.
  public func day(in year: Int) -> Day? {
    Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
  }
}

/// Two contacts who know each other.
public struct Acquaintance: Row {
  /// The table of acquaintances.
  public static let table = "acquaintance"
  /// The identity.
  public var id: EntityID
  /// One of the two.
  public var first: EntityID
  /// The other.
  public var second: EntityID

  /// Two people who know each other.
  public init(id: EntityID, first: EntityID, second: EntityID) {
    self.id = id
    self.first = first
    self.second = second
  }
}
