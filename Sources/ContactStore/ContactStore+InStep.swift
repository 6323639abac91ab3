import Contacts
import GRDB

extension ContactStore {
  /// A number that tells whether some tables hold the same rows as before.
  public func fingerprint(of tables: [String]) throws(StoreError) -> UInt64 {
    try read { db in
      try tables.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { try Fingerprints(db).all($1, onto: $0) }
    }
  }

  /// The files of a folder as they were when both sides agreed: the size and time of each by its name.
  public func stamps(in folder: String) throws(StoreError) -> [(file: String, stamp: String)] {
    try read { db in
      try GRDB.Row.fetchAll(
        db, sql: "SELECT file, stamp FROM synced WHERE folder = ?", arguments: [folder]
      ).map { ($0[0], $0[1]) }
    }
  }
}
