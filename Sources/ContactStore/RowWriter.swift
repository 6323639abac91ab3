import CSQLiteSession
import Contacts
import GRDB

/// Writes rows, those that tell their columns by themselves through a statement that is made once a table.
final class RowWriter {
  private let db: Database
  private var statements: [String: Statement] = [:]

  init(_ db: Database) { self.db = db }

  /// Makes a change.
  func apply(_ change: Change) throws {
    switch change {
    case .save(let row): try save(row)
    case .erase(let table, let id):
      guard Schema.tables.contains(where: { $0.table == table }) else { return }
      try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id.number])
    }
  }

  /// Lets go of the statements, which nothing may hold while indexes are made.
  func close() { statements = [:] }

  /// Adds a row, or replaces the one with its identity.
  func save(_ row: any Contacts.Row) throws {
    if let plain = row as? any PlainRow {
      try write(plain)
    } else {
      try insert(row)
    }
  }

  private func insert(_ row: some Contacts.Row) throws {
    try Stored(row).insert(db, onConflict: .replace)
  }

  private func write<R: PlainRow>(_ row: R) throws {
    let handle = UnsafeMutableRawPointer(try statement(R.self).sqliteStatement)
    var place: Int32 = 0
    for cell in row.cells {
      place += 1
      let code: Int32
      switch cell {
      case .nothing: code = al_bind_null(handle, place)
      case .integer(let number): code = al_bind_integer(handle, place, Int64(number))
      case .real(let number): code = al_bind_real(handle, place, number)
      case .text(var text):
        code = text.withUTF8 { bytes in
          al_bind_text(handle, place, bytes.baseAddress, Int32(bytes.count))
        }
      }
      if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    let code = al_write_row(handle)
    if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private func statement<R: PlainRow>(_ type: R.Type) throws -> Statement {
    if let known = statements[R.table] { return known }
    let names = R.columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = R.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "INSERT OR REPLACE INTO \(R.table) (\(names)) VALUES (\(marks))")
    statements[R.table] = statement
    return statement
  }
}
