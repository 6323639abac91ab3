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
      guard let record = try Self.apply(changes, isUndoable: label != nil, db, progress), let label
      else { return }
      try db.execute(
        sql: "INSERT INTO turn (instant, day, label, changeset, outside) VALUES (?, ?, ?, ?, ?)",
        arguments: [moment.seconds, moment.day.number, label, record, outside])
    }
  }

  /// Makes the changes; what it takes to take them back, when that is wanted.
  private static func apply(
    _ changes: [Change], isUndoable: Bool, _ db: Database, _ progress: (Int, Int) -> Void
  ) throws -> Data? {
    if changes.count >= BulkTurn.least, let bulk = try BulkTurn(changes, db) {
      return try bulk.write(changes, progress).data
    }
    let recorder = try isUndoable ? ChangeRecorder(db) : nil
    defer { recorder?.close() }
    let writer = RowWriter(db)
    for (place, change) in changes.enumerated() {
      if place % 256 == 0 { progress(place, changes.count) }
      try writer.apply(change)
    }
    return try recorder?.changeset()
  }

  /// Takes back the last turn that can be taken back.
  public func undoLast() throws(StoreError) -> Undoing {
    try write { db in
      guard
        let row = try GRDB.Row.fetchOne(
          db, sql: "SELECT id, label, changeset, outside FROM turn ORDER BY id DESC LIMIT 1")
      else { return .nothing }
      let label: String = row["label"]
      guard let kept: Data = row["changeset"] else { return .refused(label: label) }
      let isReverted =
        if let bulk = BulkRecord(kept) { try BulkUndo(db).revert(bulk) } else {
          try ChangeRecorder.revert(kept, db)
        }
      if !isReverted { return .refused(label: label) }
      try db.execute(sql: "DELETE FROM turn WHERE id = ?", arguments: [row["id"] as Int64])
      return .done(label: label, outside: row["outside"])
    }
  }

  /// What the last turn was that can be taken back, when it was and about how many bytes its changes
  /// take; nothing when there is none.
  public func lastUndoable() throws(StoreError) -> (
    label: String, seconds: Double, day: Day, size: Int
  )? {
    try read { db in
      try GRDB.Row.fetchOne(
        db,
        sql: """
          SELECT label, instant, day, length(changeset)
            * CASE WHEN substr(changeset, 1, 1) = X'01' THEN 16 ELSE 1 END AS size FROM turn
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
