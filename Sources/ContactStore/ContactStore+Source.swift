import CSQLiteSession
import Contacts
import GRDB
import Ground

extension ContactStore: ContactSource {
  /// All rows of a table, oldest first.
  public func all<R: Contacts.Row>(_ type: R.Type) throws -> [R] {
    try read { db in
      try Stored<R>.fetchAll(db, sql: "SELECT * FROM \(R.table) ORDER BY id").map(\.row)
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
    of table: String, _ wanted: [ColumnRequest], intern: (String) -> Int32
  ) throws -> [[Int32]] {
    try read { db in
      let names = wanted.map { request in
        switch request {
        case .integer(let name), .word(let name): name.quotedDatabaseIdentifier
        }
      }
      let statement = try db.makeStatement(
        sql: "SELECT \(names.joined(separator: ", ")) FROM \(table) ORDER BY id")
      let count =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      var columns = wanted.map { _ in [Int32]() }
      for place in columns.indices { columns[place].reserveCapacity(count) }
      let handle = UnsafeMutableRawPointer(statement.sqliteStatement)
      var words: [UInt64: Int32] = [:]
      while true {
        let code = al_step(handle)
        if code < 0 { throw DatabaseError(resultCode: ResultCode(rawValue: -code)) }
        if code == 0 { break }
        for (place, request) in wanted.enumerated() {
          let column = Int32(place)
          switch request {
          case .integer: columns[place].append(al_int32(handle, column))
          case .word:
            var hash: UInt64 = 0
            guard al_text_hash(handle, column, &hash) == 1 else {
              columns[place].append(.min)
              continue
            }
            if let known = words[hash] {
              columns[place].append(known)
            } else {
              let number = intern(al_text(handle, column).map { String(cString: $0) } ?? "")
              words[hash] = number
              columns[place].append(number)
            }
          }
        }
      }
      return columns
    }
  }
}
