import Ground
import Rules
import Voice

/// An advice in words, with what it leads to.
public struct AdviceView: Sendable {
  /// What it is remembered by.
  public let identity: String
  /// The rule that gave it.
  public let rule: String
  /// The number of whom or what it is about.
  public let about: Int
  /// What to do, in words.
  public let text: String
  /// Why, in words.
  public let because: String
  /// The principles it follows.
  public let principles: [String]
  /// 0 to 100.
  public let priority: Int
  /// The advice itself.
  public let advice: Advice
}
