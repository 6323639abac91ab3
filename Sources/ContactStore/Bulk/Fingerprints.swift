import CSQLiteSession
import GRDB

/// Fingerprints of rows: what their columns hold, by name, so that columns added by a later version change nothing
/// as long as they are empty.
struct Fingerprints {
  /// Rows that are as they were.
  struct Rows {
    var ids: [Int64] = []
    /// Whether no other row stands between them.
    var isAlone = true
  }

  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The rows of a table beyond an identity.
  func added(_ table: String, after id: Int) throws -> BulkRecord.Added {
    var added = BulkRecord.Added(table: table)
    let statement = try db.makeStatement(
      sql: "SELECT * FROM \(table) WHERE id > \(id) ORDER BY id")
    try read(statement) { id, print in
      added.ids.append(id)
      added.prints.append(print)
      return true
    }
    return added
  }

  /// A number of all rows of a table, in their order, mixed into another (FNV-1a).
  func all(_ table: String, onto sum: UInt64) throws -> UInt64 {
    var sum = sum
    let statement = try db.makeStatement(
      sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) ORDER BY id")
    try read(statement) { id, print in
      for number in [UInt64(bitPattern: id), UInt64(print)] {
        sum = (sum ^ number) &* 0x100_0000_01B3
        sum ^= sum >> 29
      }
      return true
    }
    return sum
  }

  /// Those of some rows that are still there; nothing when one of them was changed.
  func unchanged(_ added: BulkRecord.Added) throws -> Rows? {
    var rows = Rows()
    guard let first = added.ids.first, let last = added.ids.last else { return rows }
    let statement = try db.makeStatement(
      sql: "SELECT * FROM \(added.table) WHERE id BETWEEN \(first) AND \(last) ORDER BY id")
    var place = 0
    var isChanged = false
    try read(statement) { id, print in
      while place < added.ids.count, added.ids[place] < id { place += 1 }
      guard place < added.ids.count, added.ids[place] == id else {
        rows.isAlone = false
        return true
      }
      isChanged = added.prints[place] != print
      rows.ids.append(id)
      return !isChanged
    }
    return isChanged ? nil : rows
  }

  private func read(
    _ statement: Statement, _ take: (_ id: Int64, _ print: UInt32) -> Bool
  ) throws {
    let handle = UnsafeMutableRawPointer(statement.sqliteStatement)
    defer { al_reset(handle) }
    var id: Int64 = 0
    var print: UInt32 = 0
    while true {
      let code = al_fingerprint_row(handle, &id, &print)
      if code < 0 { throw DatabaseError(resultCode: ResultCode(rawValue: -code)) }
      if code == 0 || !take(id, print) { return }
    }
  }
}
