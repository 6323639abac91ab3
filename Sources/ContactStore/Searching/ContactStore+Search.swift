import Contacts
import GRDB

extension ContactStore {
  /// Those whom a search finds, the fittest first; the index takes in first what has changed.
  public func found(_ search: Search, limit: Int) throws -> SearchFound {
    if try read(WordIndex.isBehind) { try write(WordIndex.refresh) }
    return try read { db in try WordSearch(db, search).found(limit) }
  }
}
