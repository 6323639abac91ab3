/// The words of a language that carry no meaning of their own: nothing has to explain them.
public struct SmallWords: Sendable {
  /// All of them, the adverbs among them.
  public let all: Set<String>
  /// Those that stand between a helper and its verb.
  let adverbs: Set<String>
  /// Those that stand before a noun and never before a verb.
  let determiners: Set<String>
  /// Those that deny.
  static let denials: Set<String> = ["non", "not", "never"]

  /// The small words, folded.
  public init(small: Set<String>, adverbs: Set<String>, determiners: Set<String>) {
    all = small.union(adverbs)
    self.adverbs = adverbs
    self.determiners = determiners
  }
}
