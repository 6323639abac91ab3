import CSQLiteSession
import Contacts
import Foundation
import GRDB

/// Records what a transaction changes, and takes back what was recorded.
struct ChangeRecorder {
  private let session: UnsafeMutableRawPointer

  init(_ db: Database) throws {
    var session: UnsafeMutableRawPointer?
    guard let connection = db.sqliteConnection,
      al_session_open(UnsafeMutableRawPointer(connection), &session) == 0, let session
    else { throw StoreError.other("session") }
    self.session = session
    for type in Schema.tables { _ = al_session_attach(session, type.table) }
  }

  /// The changes so far.
  func changeset() throws -> Data {
    var size: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    guard al_session_changeset(session, &size, &bytes) == 0 else {
      throw StoreError.other("changeset")
    }
    defer { al_session_free(bytes) }
    return bytes.map { Data(bytes: $0, count: Int(size)) } ?? Data()
  }

  /// Ends recording.
  func close() { al_session_close(session) }

  /// Takes a changeset back.
  ///
  /// - Returns: whether it did; nothing is changed when a row is no longer as the changeset left it.
  static func revert(_ changeset: Data, _ db: Database) throws -> Bool {
    guard let connection = db.sqliteConnection else { return false }
    return changeset.withUnsafeBytes { bytes -> Int32 in
      guard let base = bytes.baseAddress else { return 0 }
      return al_session_revert(UnsafeMutableRawPointer(connection), Int32(bytes.count), base)
    } == 0
  }
}
