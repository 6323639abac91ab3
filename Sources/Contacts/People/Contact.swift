import Ground

/// Somebody the person knows.
public struct Contact: Row {
  /// The table of contacts.
  public static let table = "contact"
  /// The identity.
  public var id: EntityID
  /// The given name, or the only name.
  public var given: String
  /// The family name, when there is one.
  public var family: String?
  /// A title such as `dott` or `prof`, as an id of the titles' lexicon.
  public var title: String?
  /// The gender, when it is known.
  public var gender: Gender?
  /// The language they write in, `it` or `en`.
  public var language: String?
  /// How they are addressed.
  public var register: Register?
  /// The channel they prefer.
  public var channel: Channel?
  /// How near they are.
  public var closeness: Closeness?
  /// The event where they were met.
  public var metEvent: EntityID?
  /// The person who introduced them.
  public var metThrough: EntityID?
  /// How they were met, in the person's words.
  public var metWords: String?
  /// What came with the name and is no part of it, as it was written, a piece a line.
  public var aside: String?
  /// Anything else worth keeping.
  public var notes: String?
  /// Where the entry came from.
  public var provenance: Provenance
  /// The day it was added.
  public var added: Day

  /// A contact with a name; the rest can follow.
  public init(
    id: EntityID, given: String, family: String? = nil, provenance: Provenance, added: Day
  ) {
    self.id = id
    self.given = given
    self.family = family
    self.provenance = provenance
    self.added = added
  }

  /// The given name and the family name, or the only name.
  public var fullName: String { family.map { given + " " + $0 } ?? given }
}
