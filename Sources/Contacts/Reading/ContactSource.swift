/// What a column of a table is read as when facts are made.
public enum ColumnRequest: Sendable {
  /// A whole number, an identity or a day; nothing is read as `Int32.min`.
  case integer(String)
  /// A word, which the caller turns into a number; nothing is read as `Int32.min`.
  case word(String)
}

/// Reading of what is known: the seam between the coach and the store.
public protocol ContactSource {
  /// All rows of a table, oldest first.
  func all<R: Row>(_ type: R.Type) throws -> [R]
  /// How many rows a table has.
  func count<R: Row>(of type: R.Type) throws -> Int
  /// The row with an identity.
  func one<R: Row>(_ type: R.Type, _ id: EntityID) throws -> R?
  /// The rows whose column holds an identity, oldest first.
  func rows<R: Row>(_ type: R.Type, where column: String, is id: EntityID) throws -> [R]
  /// Some columns of a table as whole numbers, column by column; with `full`, only of the rows in which
  /// that column is not empty.
  func columns(
    of table: String, _ wanted: [ColumnRequest], full: String?, intern: (String) -> Int32
  ) throws -> [[Int32]]
  /// The names by which people can be called, one entry a contact.
  func roster() throws -> [RosterEntry]
  /// The latest interactions with a contact, newest first.
  func latestInteractions(with contact: EntityID, limit: Int) throws -> [Interaction]
  /// An identity that nothing has had yet.
  func freshID() throws -> EntityID
  /// Those whom a search finds, the fittest first.
  func found(_ search: Search, limit: Int) throws -> SearchFound
}

/// Just enough of a contact to find and to tell them apart.
public struct RosterEntry: Sendable, Hashable {
  /// Who.
  public let id: EntityID
  /// The given name, or the only name.
  public let given: String
  /// The family name.
  public let family: String?
  /// The organisation of the present role, or the event where they were met.
  public let context: String?

  /// An entry.
  public init(id: EntityID, given: String, family: String?, context: String?) {
    self.id = id
    self.given = given
    self.family = family
    self.context = context
  }

  /// The given name and the family name, or the only name.
  public var fullName: String { family.map { given + " " + $0 } ?? given }
}
