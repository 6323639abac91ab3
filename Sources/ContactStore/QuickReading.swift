import Contacts
import GRDB

/// Reads whole tables of rows that are made of their cells by themselves.
struct QuickReading {
  let db: Database

  /// A row of SQLite, by the places of its columns.
  private struct Cells: CellReading {
    let row: GRDB.Row
    func integer(_ place: Int) -> Int? { row[place] }
    func text(_ place: Int) -> String? { row[place] }
  }

  /// All rows of a table, oldest first.
  func all<R: QuickRow>(_ type: R.Type) throws -> [R] {
    let names = R.columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let found = try GRDB.Row.fetchCursor(db, sql: "SELECT \(names) FROM \(R.table) ORDER BY id")
    var rows: [R] = []
    while let next = try found.next() {
      guard let row = R(Cells(row: next)) else {
        throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: R.table)
      }
      rows.append(row)
    }
    return rows
  }
}
