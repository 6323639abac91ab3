/// Somebody who may be meant by a name in a text.
public struct KnownName<Key: Hashable & Sendable>: Sendable {
  /// What the caller knows them by.
  public let id: Key
  /// The given name, or the only name.
  public let given: String
  /// The family name, when there is one.
  public let family: String?
  /// Where they work, by every name it has.
  public let organisations: [String]

  /// Somebody by given and family name.
  public init(id: Key, given: String, family: String?, organisations: [String] = []) {
    self.id = id
    self.given = given
    self.family = family
    self.organisations = organisations
  }

  /// Somebody by the whole name, whose first word is taken for the given name.
  public init(id: Key, name: String, organisations: [String] = []) {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    self.init(
      id: id, given: parts.first ?? name, family: parts.count > 1 ? parts[1] : nil,
      organisations: organisations)
  }

  /// The given name and the family name, or the only name.
  public var fullName: String { family.map { given + " " + $0 } ?? given }
}
