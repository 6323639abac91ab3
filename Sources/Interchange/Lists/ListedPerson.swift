import Language

/// Somebody, or an organisation alone, as a list names them.
public struct ListedPerson: Hashable, Sendable {
  /// The name; nothing for an organisation alone.
  public var name: PersonName?
  /// What they do.
  public var role: String?
  /// Where they work, or who exhibits.
  public var organisation: String?

  /// An entry of a list.
  public init(name: PersonName? = nil, role: String? = nil, organisation: String? = nil) {
    (self.name, self.role, self.organisation) = (name, role, organisation)
  }
}
