import CSQLiteSession
import Contacts
import GRDB
import Ground

extension ContactStore: ContactSource {
  /// All rows of a table, oldest first.
  public func all<R: Contacts.Row>(_ type: R.Type) throws -> [R] {
    try read { db in
      if let quick = type as? any QuickRow.Type,
        let rows = try QuickReading(db: db).all(quick) as? [R]
      {
        return rows
      }
      return try Stored<R>.fetchAll(db, sql: "SELECT * FROM \(R.table) ORDER BY id").map(\.row)
    }
  }

  /// The row with an identity.
  public func one<R: Contacts.Row>(_ type: R.Type, _ id: EntityID) throws -> R? {
    try read { db in
      try Stored<R>.fetchOne(
        db, sql: "SELECT * FROM \(R.table) WHERE id = ?", arguments: [id.number])?.row
    }
  }

  /// The rows whose column holds an identity, oldest first.
  public func rows<R: Contacts.Row>(
    _ type: R.Type, where column: String, is id: EntityID
  ) throws -> [R] {
    try read { db in
      try Stored<R>.fetchAll(
        db,
        sql: "SELECT * FROM \(R.table) WHERE \(column.quotedDatabaseIdentifier) = ? ORDER BY id",
        arguments: [id.number]
      ).map(\.row)
    }
  }

  /// The latest interactions with a contact, newest first.
  public func latestInteractions(with contact: EntityID, limit: Int) throws -> [Interaction] {
    try read { db in
      try Stored<Interaction>.fetchAll(
        db, sql: "SELECT * FROM interaction WHERE contact = ? ORDER BY day DESC, id DESC LIMIT ?",
        arguments: [contact.number, limit]
      ).map(\.row)
    }
  }

  /// How many rows a table has.
  public func count<R: Contacts.Row>(of type: R.Type) throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(R.table)") ?? 0 }
  }

  /// The names by which people can be called, one entry a contact.
  public func roster() throws -> [RosterEntry] {
    try read { db in
      let sql = """
        SELECT c.id, c.given, c.family,
          coalesce((SELECT o.name FROM role r JOIN organisation o ON o.id = r.organisation
              WHERE r.contact = c.id AND r.until IS NULL ORDER BY r.id DESC LIMIT 1),
            (SELECT e.name FROM event e WHERE e.id = c.metEvent), c.metWords)
        FROM contact c ORDER BY c.id
        """
      var entries: [RosterEntry] = []
      let rows = try GRDB.Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        entries.append(
          RosterEntry(
            id: EntityID(row[0]), given: row[1], family: row[2], context: row[3]))
      }
      return entries
    }
  }

  /// Some columns of a table as whole numbers, read without building rows.
  public func columns(
    of table: String, _ wanted: [ColumnRequest], full: String?, intern: (String) -> Int32
  ) throws -> [[Int32]] {
    try read { db in
      let names = wanted.map { request in
        switch request {
        case .integer(let name), .word(let name): name.quotedDatabaseIdentifier
        }
      }
      let condition = full.map { " WHERE \($0.quotedDatabaseIdentifier) IS NOT NULL" } ?? ""
      let statement = try db.makeStatement(
        sql: "SELECT \(names.joined(separator: ", ")) FROM \(table)\(condition) ORDER BY id")
      let count =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)\(condition)") ?? 0
      return try withoutActuallyEscaping(intern) {
        try Stepping(statement, wanted, intern: $0).columns(capacity: count)
      }
    }
  }
}
