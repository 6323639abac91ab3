/// The words by which lists of attendees, speakers and exhibitors are read.
public struct ListWords: Sendable {
  /// Folded words of headings by what their column holds: `person`, `given`, `family`, `organisation`,
  /// `role`, `other`.
  public var headings: [String: Set<String>] = [:]
  /// Folded lines that say nothing of anybody: `connect`, `follow`, `vedi profilo`.
  public var noise: Set<String> = []
  /// Folded words that tell where somebody stands: `stand`, `booth`, `padiglione`.
  public var stands: Set<String> = []
  /// Folded words behind which an employer stands: `at`, `presso`.
  public var joints: Set<String> = []
  /// Folded words of trades, and endings that only they have.
  public var trades: Set<String> = []
  /// Folded endings of words of trades.
  public var tradeEndings: [String] = []
  /// Folded words that only organisations have in their names: `spa`, `university`, `comune`.
  public var organisations: Set<String> = []

  /// No words.
  public init() {}

  /// Whether words say what somebody is by trade.
  public func isTrade(_ text: String) -> Bool {
    Words.split(text).contains { word in
      trades.contains(word.folded)
        || tradeEndings.contains { word.folded.count >= $0.count + 3 && word.folded.hasSuffix($0) }
    }
  }

  /// Whether words hold one that only organisations have in their names.
  public func isOrganisation(_ text: String) -> Bool {
    Words.split(text).contains { organisations.contains($0.folded) }
  }

  /// What the column of a heading holds; nothing when it is no heading.
  public func column(_ heading: String) -> String? {
    let folded = Words.split(heading).map(\.folded).joined(separator: " ")
    return headings.first { $0.value.contains(folded) }?.key
  }
}
