import GRDB

extension ContactStore {
  /// What a migration found that only somebody who knows names can mend.
  public func pendingMendings() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT what FROM mending") }
  }

  /// Notes that something was mended, and is not to be mended again.
  public func noteMended(_ what: String) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM mending WHERE what = ?", arguments: [what])
    }
  }
}
