import Contacts
import Ground

/// What is known, with the people left out but for one: enough for what the rules say of that one, in
/// the time that one person costs.
struct Alone: ContactSource {
  private let source: any ContactSource
  private let who: EntityID

  init(_ who: EntityID, in source: any ContactSource) {
    self.who = who
    self.source = source
  }

  /// The column by which the rows of a table belong to somebody.
  private static let owners: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      Role.table, Relation.table, Address.table, Interest.table, Project.table, Occasion.table,
      Attendance.table, Interaction.table, Promise.table, Reminder.table,
    ].map { ($0, "contact") } + [(Contact.table, "id")])

  func all<R: Row>(_ type: R.Type) throws -> [R] {
    switch Self.owners[R.table] {
    case "id": try source.one(type, who).map { [$0] } ?? []
    case let column?: try source.rows(type, where: column, is: who)
    case nil: try source.all(type)
    }
  }

  func count<R: Row>(of type: R.Type) throws -> Int { try all(type).count }

  func one<R: Row>(_ type: R.Type, _ id: EntityID) throws -> R? { try source.one(type, id) }

  func rows<R: Row>(_ type: R.Type, where column: String, is id: EntityID) throws -> [R] {
    try source.rows(type, where: column, is: id)
  }

  func columns(
    of table: String, _ wanted: [ColumnRequest], full: String?, intern: (String) -> Int32
  ) throws -> [[Int32]] {
    guard let owner = Self.owners[table] else {
      return try source.columns(of: table, wanted, full: full, intern: intern)
    }
    let columns = try source.columns(
      of: table, wanted + [.integer(owner)], full: full, intern: intern)
    guard let owners = columns.last else { return [] }
    let own = owners.indices.filter { Int(owners[$0]) == who.number }
    return columns.dropLast().map { column in own.map { column[$0] } }
  }

  func roster() throws -> [RosterEntry] { try source.roster().filter { $0.id == who } }

  func latestInteractions(with contact: EntityID, limit: Int) throws -> [Interaction] {
    try source.latestInteractions(with: contact, limit: limit)
  }

  func freshID() throws -> EntityID { try source.freshID() }
}
