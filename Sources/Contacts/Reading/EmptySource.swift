import Ground

/// A source that knows nobody, for what needs no data.
public struct EmptySource: ContactSource {
  /// An empty source.
  public init() {}

  /// Nothing.
  public func all<R: Row>(_ type: R.Type) throws -> [R] { [] }
  /// None.
  public func count<R: Row>(of type: R.Type) throws -> Int { 0 }
  /// Nothing.
  public func one<R: Row>(_ type: R.Type, _ id: EntityID) throws -> R? { nil }
  /// Nothing.
  public func rows<R: Row>(_ type: R.Type, where column: String, is id: EntityID) throws -> [R] {
    []
  }
  /// Empty columns.
  public func columns(
    of table: String, _ wanted: [ColumnRequest], full: String?, intern: (String) -> Int32
  ) throws -> [[Int32]] { wanted.map { _ in [] } }
  /// Nobody.
  public func roster() throws -> [RosterEntry] { [] }
  /// None.
  public func latestInteractions(with contact: EntityID, limit: Int) throws -> [Interaction] { [] }
  /// Always the same identity, as nothing is kept.
  public func freshID() throws -> EntityID { EntityID(1) }
  /// Nobody.
  public func found(_ search: Search, limit: Int) throws -> SearchFound { SearchFound() }
}
