import Contacts
import Foundation
import GRDB
import Ground

/// What an examination of the store found.
public struct Examination: Sendable {
  /// Whether SQLite finds the file whole.
  public let isWhole: Bool
  /// How many rows each table has.
  public let counts: [(table: String, rows: Int)]
  /// Whether the file can be read by its owner alone.
  public let isPrivate: Bool
  /// Details that belong to no contact any more.
  public let orphans: Int
}

extension ContactStore {
  /// Copies the store into a new file, whole and consistent, readable by its owner alone.
  public func backUp(to file: URL) throws(StoreError) {
    do { try Self.copy(queue, to: file) } catch { throw StoreError(error) }
  }

  static func copy(_ queue: DatabaseQueue, to file: URL) throws {
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw StoreError.cannotOpen(file.path) }
    let copy = try DatabaseQueue(path: file.path)
    try queue.backup(to: copy)
    try copy.close()
  }

  /// Puts a backup in the place of everything that is in the store.
  ///
  /// Throws `damaged` or `newer`, with the store as it was, when the file is no good.
  public func restore(from file: URL) throws(StoreError) {
    guard FileManager.default.isReadableFile(atPath: file.path) else {
      throw .cannotOpen(file.path)
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let copy = try DatabaseQueue(path: file.path, configuration: configuration)
      let state = try copy.read { db in
        let check = try String.fetchOne(db, sql: "PRAGMA integrity_check")
        let hasContacts = try db.tableExists("contact") && db.tableExists("turn")
        return (check == "ok" && hasContacts, try Schema.migrator.hasBeenSuperseded(db))
      }
      if !state.0 { throw StoreError.damaged }
      if state.1 { throw StoreError.newer }
      try copy.backup(to: queue)
      try Schema.migrator.migrate(queue)
    } catch {
      throw StoreError(error)
    }
  }

  /// Looks the store over.
  public func examine() throws(StoreError) -> Examination {
    let isPrivate =
      path.map { path in
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber).map { $0.intValue & 0o077 == 0 }
          ?? false
      } ?? true
    return try read { db in
      let check = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      let counts = try Schema.tables.map { type in
        (type.table, try Int.fetchOne(db, sql: "SELECT count(*) FROM \(type.table)") ?? 0)
      }
      var orphans = 0
      for table in ["role", "address", "interest", "project", "occasion", "interaction"] {
        orphans +=
          try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM \(table) WHERE contact NOT IN (SELECT id FROM contact)")
          ?? 0
      }
      return Examination(
        isWhole: check == ["ok"], counts: counts, isPrivate: isPrivate, orphans: orphans)
    }
  }

  /// Erases a contact for good: every row about them, the journal, and the free pages.
  ///
  /// Nothing can be taken back any more afterwards, because the journal holds what was erased.
  public func forget(_ contact: EntityID, names: [String]) throws(StoreError) {
    try write { db in
      // That somebody of an address book was erased stays, without a word of who: else the next sync would bring
      // them back unasked.
      try db.execute(
        sql:
          "UPDATE synced SET entity = NULL, file = '', stamp = '', here = '', there = '' WHERE entity = ?",
        arguments: [contact.number])
      for type in Schema.tables where type != Contact.self {
        let columns = try db.columns(in: type.table).map(\.name)
        for column in ["contact", "first", "second", "entity"] where columns.contains(column) {
          try db.execute(
            sql: "DELETE FROM \(type.table) WHERE \(column) = ?", arguments: [contact.number])
        }
      }
      try db.execute(
        sql: "UPDATE contact SET metThrough = NULL WHERE metThrough = ?",
        arguments: [contact.number])
      try db.execute(sql: "DELETE FROM contact WHERE id = ?", arguments: [contact.number])
      // Conversations about them go as a whole, and so do the messages that were kept for later.
      let about = "%\"id\":" + String(contact.number) + "%"
      try db.execute(
        sql: """
          DELETE FROM talk WHERE state <> 'closed' AND id IN
            (SELECT talk FROM talk_event WHERE payload LIKE ?)
          """, arguments: [about])
      try db.execute(sql: "DELETE FROM talk_event WHERE payload LIKE ?", arguments: [about])
      try db.execute(sql: "DELETE FROM talk_event WHERE talk NOT IN (SELECT id FROM talk)")
      for name in names where !name.isEmpty {
        let pattern = "%" + name + "%"
        try db.execute(
          sql: "DELETE FROM talk_event WHERE payload LIKE ?", arguments: [pattern])
        // A reminder may name others, too: only this name leaves it.
        try db.execute(
          sql: "UPDATE reminder SET words = replace(words, ?, '…') WHERE words LIKE ?",
          arguments: [name, pattern])
      }
      try db.execute(sql: "DELETE FROM turn")
      try WordIndex.forget(db)
    }
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        _ = try GRDB.Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// How the database writes to disk: 2 when every commit reaches it.
  public func synchronousLevel() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1 }
  }
}
