import Contacts
import Foundation
import GRDB
import Ground

/// The person's data on disk: one SQLite file that commits each turn as a whole.
public final class ContactStore {
  let queue: DatabaseQueue
  /// Where the file is; nothing for a store in memory.
  public let path: String?
  private var reserved: Range<Int> = 0..<0

  /// Opens the store in a folder, and makes both when they are not there.
  ///
  /// The folder can be read by its owner alone (0700), and so can the file (0600).
  ///
  /// - Parameter migrating: is called before data of an older version are changed, with what copies them into a file.
  public init(
    folder: URL, migrating: (_ copy: (URL) throws -> Void) throws -> Void = { _ in }
  ) throws(StoreError) {
    let file = folder.appendingPathComponent("alleato.db")
    path = file.path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let isNew = !FileManager.default.fileExists(atPath: file.path)
      if isNew {
        guard
          FileManager.default.createFile(
            atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StoreError.cannotOpen(file.path) }
      }
      queue = try DatabaseQueue(path: file.path, configuration: Self.configuration)
      try Self.prepare(queue, isNew: isNew, migrating: migrating)
    } catch let error as CocoaError {
      throw error.code == .fileWriteOutOfSpace ? .full : .cannotOpen(file.path)
    } catch {
      throw StoreError(error)
    }
  }

  /// A store in memory, gone with the program.
  public init() throws(StoreError) {
    path = nil
    do {
      queue = try DatabaseQueue(configuration: Self.configuration)
      try Self.prepare(queue, isNew: true)
    } catch {
      throw StoreError(error)
    }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      // FULL: what was acknowledged survives a power cut. Erased text is overwritten.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      db.add(function: WordIndex.otherwise)
    }
    return configuration
  }

  private static func prepare(
    _ queue: DatabaseQueue, isNew: Bool,
    migrating: (_ copy: (URL) throws -> Void) throws -> Void = { _ in }
  ) throws {
    if isNew {
      _ = try queue.inDatabase { db in
        try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
    }
    let migrator = Schema.migrator
    let state = try queue.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if state.0 { throw StoreError.newer }
    if state.1 { return }
    // A file that was made and never filled holds nothing to keep.
    let isFilled = try queue.read { try $0.tableExists("contact") }
    if isFilled { try migrating { try copy(queue, to: $0) } }
    try migrator.migrate(queue)
  }

  /// A number that changes when another program has committed something.
  public func version() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Reads inside one consistent view.
  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do { return try queue.read(body) } catch { throw StoreError(error) }
  }

  /// Writes in one transaction.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do { return try queue.write(body) } catch { throw StoreError(error) }
  }

  /// An identity that nothing has had yet; blocks of 64 are set aside, so two programs never clash.
  public func freshID() throws -> EntityID {
    if reserved.isEmpty { reserved = try reserve(64) }
    defer { reserved = (reserved.lowerBound + 1)..<reserved.upperBound }
    return EntityID(reserved.lowerBound)
  }

  /// Gives identities that nothing has had yet to a caller that needs many, setting aside 16 384 at a time.
  public func identities() -> () throws -> EntityID {
    var ids = 0..<0
    return { [self] in
      if ids.isEmpty { ids = try reserve(16_384) }
      defer { ids = (ids.lowerBound + 1)..<ids.upperBound }
      return EntityID(ids.lowerBound)
    }
  }

  /// Sets identities aside for a caller that needs many.
  public func reserve(_ count: Int) throws -> Range<Int> {
    try write { db in
      let next =
        try Int.fetchOne(
          db, sql: "UPDATE sequence SET next = next + ? RETURNING next", arguments: [count]) ?? 0
      return (next - count)..<next
    }
  }
}
