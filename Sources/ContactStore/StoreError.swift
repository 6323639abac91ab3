import GRDB

/// Why the store could not do what was asked.
public enum StoreError: Error, Sendable, Hashable {
  /// The database was written by a newer version of the program.
  case newer
  /// The file is not a database, or is damaged.
  case damaged
  /// The file or its folder cannot be written.
  case readOnly
  /// There is no room left.
  case full
  /// Another program kept the database locked.
  case locked
  /// The folder or file could not be opened.
  case cannotOpen(String)
  /// Anything else, in the words of SQLite.
  case other(String)

  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = (error as? StoreError) ?? .other(String(describing: error))
      return
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_FULL, .SQLITE_IOERR: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_CANTOPEN: self = .cannotOpen(error.message ?? "")
    default: self = .other(error.message ?? error.description)
    }
  }
}
