/// Something another program keeps about somebody that has no place of its own here: kept as it was.
public struct Extra: Row {
  /// The table of extras.
  public static let table = "extra"
  /// The identity.
  public var id: EntityID
  /// Whom or what it is about; 1 for the person who uses Alleato.
  public var entity: EntityID
  /// What the other program calls it.
  public var name: String
  /// What it holds, as it was written.
  public var value: String
  /// Where it came from.
  public var provenance: Provenance

  /// Something kept as it was.
  public init(
    id: EntityID, entity: EntityID, name: String, value: String, provenance: Provenance
  ) {
    self.id = id
    self.entity = entity
    self.name = name
    self.value = value
    self.provenance = provenance
  }
}
