/// The gender words agree with.
public enum GrammaticalGender: String, Codable, Sendable, CaseIterable { case masculine, feminine }

/// A noun with what articles need to know about it.
public struct Noun: Hashable, Sendable {
  /// The noun as written.
  public let text: String
  /// Its gender.
  public let gender: GrammaticalGender
  /// Whether it is a plural.
  public let isPlural: Bool
  /// Whether it is a proper name that goes without an article.
  public let isBare: Bool
  /// What is said of it beside its name where it is known, such as the hour of an event.
  public var context: String?

  /// A noun.
  public init(
    _ text: String, gender: GrammaticalGender = .masculine, isPlural: Bool = false,
    isBare: Bool = false
  ) {
    self.text = text
    self.gender = gender
    self.isPlural = isPlural
    self.isBare = isBare
  }
}
