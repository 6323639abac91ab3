/// Something that is opportune.
public struct Advice: Hashable, Sendable {
  /// The place of its rule in the book.
  public let rule: Int
  /// The name of its rule.
  public let ruleName: String
  /// Whom it is about.
  public let about: Int32
  /// What to do.
  public let action: String
  /// The values that tell it apart from others of its rule.
  public let keys: [Int32]

  /// What it is remembered by: rule, person and keys.
  public var identity: String {
    ([ruleName, String(about)] + keys.map(String.init)).joined(separator: " ")
  }
}
