import Contacts
import GRDB

/// Takes back what a `BulkTurn` wrote.
struct BulkUndo {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Takes everything back.
  ///
  /// - Returns: whether it did; nothing is changed when a row is no longer as the turn left it. A row that is gone
  ///   already is no hindrance.
  func revert(_ record: BulkRecord) throws -> Bool {
    let known = Set(Schema.tables.map { $0.table })
    var present: [(table: String, rows: Fingerprints.Rows)] = []
    for added in record.added where known.contains(added.table) {
      guard let rows = try Fingerprints(db).unchanged(added) else { return false }
      present.append((added.table, rows))
    }
    if !record.changeset.isEmpty, try !ChangeRecorder.revert(record.changeset, db) { return false }
    for (table, rows) in present { try erase(table, rows) }
    return true
  }

  private func erase(_ table: String, _ rows: Fingerprints.Rows) throws {
    guard let first = rows.ids.first, let last = rows.ids.last else { return }
    if rows.isAlone {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE id BETWEEN ? AND ?", arguments: [first, last])
      return
    }
    let statement = try db.makeStatement(sql: "DELETE FROM \(table) WHERE id = ?")
    for id in rows.ids { try statement.execute(arguments: [id]) }
  }
}
