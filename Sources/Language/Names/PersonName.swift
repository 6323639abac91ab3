/// A personal name: what somebody is called, and what came with it and was set aside.
public struct PersonName: Sendable, Hashable {
  /// The title before it, when there is one.
  public var title: NameTitle?
  /// The given name, or the only name; empty when only a family name is known.
  public var given: String
  /// The family name, when there is one.
  public var family: String?
  /// What stood with the name and is no part of it, as it was written, in order.
  public var aside: [String]

  /// A name.
  public init(title: NameTitle? = nil, given: String, family: String? = nil, aside: [String] = []) {
    self.title = title
    self.given = given
    self.family = family
    self.aside = aside
  }

  /// The given name and the family name, or the only one of them.
  public var fullName: String {
    guard let family, !family.isEmpty else { return given }
    return given.isEmpty ? family : given + " " + family
  }

  /// Whether there is no name in it.
  public var isEmpty: Bool { given.isEmpty && (family ?? "").isEmpty }
}
