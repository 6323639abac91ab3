/// A language the coach speaks.
public enum LanguageTag: String, Codable, Sendable, CaseIterable {
  case it, en

  /// The other of the two.
  public var other: LanguageTag { self == .it ? .en : .it }
}
