import CSQLiteSession
import Contacts
import Foundation
import GRDB

/// Writes a turn of many rows, nearly all of them new: an import.
///
/// Rows that were there before are written first, under a session as in any turn. For the new ones the triggers of
/// the index of words rest, and so do the indexes of tables that grow by more than half; both are made good in the
/// end, once for all rows. All of it is one transaction.
struct BulkTurn {
  /// Turns of fewer changes are written as they come.
  static let least = 1_000

  private let db: Database
  /// The highest identity of each table before the turn.
  private var highest: [String: Int] = [:]
  /// How many new rows each table gets.
  private var growth: [String: Int] = [:]

  /// A turn of many rows; nothing when it takes away a row that it adds, which only their order could tell.
  init?(_ changes: [Change], _ db: Database) throws {
    self.db = db
    for type in Schema.tables {
      highest[type.table] =
        try Int.fetchOne(db, sql: "SELECT max(id) FROM \(type.table)") ?? 0
    }
    for change in changes where isNew(change) {
      guard case .save(let row) = change else { return nil }
      growth[type(of: row).table, default: 0] += 1
    }
  }

  private func isNew(_ change: Change) -> Bool {
    switch change {
    case .save(let row): row.id.number > highest[type(of: row).table] ?? .max
    case .erase(let table, let id): id.number > highest[table] ?? .max
    }
  }

  /// Writes everything; what it takes to take it back.
  func write(
    _ changes: [Change], _ progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> BulkRecord {
    var record = BulkRecord()
    let writer = RowWriter(db)
    let before = changes.filter { !isNew($0) }
    if !before.isEmpty {
      let recorder = try ChangeRecorder(db)
      defer { recorder.close() }
      for change in before { try writer.apply(change) }
      record.changeset = try recorder.changeset()
    }
    let indexes = try restIndexes()
    try WordIndex.rest(db)
    for (place, change) in changes.enumerated() {
      if place % 256 == 0 { progress(place, changes.count) }
      if isNew(change) { try writer.apply(change) }
    }
    writer.close()
    for index in indexes { try db.execute(sql: index) }
    try WordIndex.resume(db, after: highest)
    for type in Schema.tables where growth[type.table] != nil {
      record.added.append(try Fingerprints(db).added(type.table, after: highest[type.table] ?? 0))
    }
    return record
  }

  /// Drops the indexes of tables that grow by more than half; how they are made again.
  private func restIndexes() throws -> [String] {
    var made: [String] = []
    for (table, count) in growth {
      let present = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      guard count * 2 > present else { continue }
      let indexes = try GRDB.Row.fetchAll(
        db,
        sql:
          "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql <> ''",
        arguments: [table])
      for index in indexes {
        let name: String = index["name"]
        try db.execute(sql: "DROP INDEX \(name.quotedDatabaseIdentifier)")
        made.append(index["sql"])
      }
    }
    return made
  }
}
