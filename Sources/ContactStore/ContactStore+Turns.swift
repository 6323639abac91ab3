import CSQLiteSession
import Contacts
import Foundation
import GRDB
import Ground

/// What became of taking back a turn.
public enum Undoing: Sendable, Hashable {
  /// It was taken back; its label, and what had left the machine and stays outside.
  case done(label: String, outside: String?)
  /// There is nothing to take back.
  case nothing
  /// Another program has changed the same rows since.
  case refused(label: String)
}

extension ContactStore {
  /// Commits all changes of a turn in one transaction, with what is needed to take them back.
  ///
  /// A turn without a label cannot be taken back: it is part of no person's doing.
  public func commit(
    _ changes: [Change], at moment: Moment, label: String?, outside: String? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    if changes.isEmpty { return }
    try write { db in
      guard let label else {
        try Self.apply(changes, db, progress)
        return
      }
      let recorder = try Recorder(db)
      defer { recorder.close() }
      try Self.apply(changes, db, progress)
      let changeset = try recorder.changeset()
      try db.execute(
        sql: "INSERT INTO turn (instant, day, label, changeset, outside) VALUES (?, ?, ?, ?, ?)",
        arguments: [moment.seconds, moment.day.number, label, changeset, outside])
    }
  }

  private static func apply(
    _ changes: [Change], _ db: Database, _ progress: (Int, Int) -> Void
  ) throws {
    let writer = RowWriter(db)
    for (place, change) in changes.enumerated() {
      if place % 256 == 0 { progress(place, changes.count) }
      switch change {
      case .save(let row): try writer.save(row)
      case .erase(let table, let id):
        guard Schema.tables.contains(where: { $0.table == table }) else { continue }
        try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id.number])
      }
    }
  }

  /// Takes back the last turn that can be taken back.
  public func undoLast() throws(StoreError) -> Undoing {
    try write { db in
      guard
        let row = try GRDB.Row.fetchOne(
          db, sql: "SELECT id, label, changeset, outside FROM turn ORDER BY id DESC LIMIT 1")
      else { return .nothing }
      let label: String = row["label"]
      guard let changeset: Data = row["changeset"], let connection = db.sqliteConnection else {
        return .refused(label: label)
      }
      let code = changeset.withUnsafeBytes { bytes -> Int32 in
        guard let base = bytes.baseAddress else { return 0 }
        return al_session_revert(
          UnsafeMutableRawPointer(connection), Int32(bytes.count), base)
      }
      if code != 0 { return .refused(label: label) }
      try db.execute(sql: "DELETE FROM turn WHERE id = ?", arguments: [row["id"] as Int64])
      return .done(label: label, outside: row["outside"])
    }
  }

  /// What the last turn was that can be taken back, when it was and how many bytes its changes
  /// take; nothing when there is none.
  public func lastUndoable() throws(StoreError) -> (
    label: String, seconds: Double, day: Day, size: Int
  )? {
    try read { db in
      try GRDB.Row.fetchOne(
        db,
        sql: """
          SELECT label, instant, day, length(changeset) AS size FROM turn
          ORDER BY id DESC LIMIT 1
          """
      ).map { ($0["label"], $0["instant"], Day(number: $0["day"]), $0["size"] ?? 0) }
    }
  }

  /// The instant and the day of the last turn, to notice a clock that went back.
  public func lastTurn() throws(StoreError) -> (seconds: Double, day: Day)? {
    try read { db in
      try GRDB.Row.fetchOne(db, sql: "SELECT instant, day FROM turn ORDER BY id DESC LIMIT 1")
        .map { ($0["instant"], Day(number: $0["day"])) }
    }
  }
}

/// Records what a transaction changes.
private struct Recorder {
  private let session: UnsafeMutableRawPointer

  init(_ db: Database) throws {
    var session: UnsafeMutableRawPointer?
    guard let connection = db.sqliteConnection,
      al_session_open(UnsafeMutableRawPointer(connection), &session) == 0, let session
    else { throw StoreError.other("session") }
    self.session = session
    for type in Schema.tables { _ = al_session_attach(session, type.table) }
  }

  func changeset() throws -> Data {
    var size: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    guard al_session_changeset(session, &size, &bytes) == 0 else {
      throw StoreError.other("changeset")
    }
    defer { al_session_free(bytes) }
    return bytes.map { Data(bytes: $0, count: Int(size)) } ?? Data()
  }

  func close() { al_session_close(session) }
}
