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
  /// Folded words that only lead to a name: `rif.`, `il`, `moderated by`.
  public var leads: Set<String> = []
  /// Folded words by which a section of a list is called: `speakers`, `sponsor`.
  public var sections: Set<String> = []
  /// Folded words of trades, and endings that only they have.
  public var trades: Set<String> = []
  /// Folded endings of words of trades.
  public var tradeEndings: [String] = []
  /// Folded words that only organisations have in their names: `spa`, `university`, `comune`.
  public var organisations: Set<String> = []

  /// No words.
  public init() {}

  /// What words say.
  public enum Kind: Sendable {
    /// What somebody is by trade.
    case trade
    /// The name of an organisation.
    case organisation
  }

  /// Whether a folded word is one of a trade.
  private func isTrade(word: String) -> Bool {
    trades.contains(word)
      || tradeEndings.contains { word.count >= $0.count + 3 && word.hasSuffix($0) }
  }

  /// What words say; nothing where no word of theirs tells.
  ///
  /// The last word decides (*energy manager*, *Sales Academy*), then the first (*Banca Sella*, *direttore
  /// vendite*), then any.
  public func kind(of text: String) -> Kind? {
    let words = Words.split(text).map(\.folded)
    guard let first = words.first, let last = words.last else { return nil }
    if isTrade(word: first), words.dropFirst().prefix(3).contains(where: Self.behindTrade.contains)
    {
      return .trade
    }
    if isTrade(word: last), !organisations.contains(last) { return .trade }
    if organisations.contains(last), !isTrade(word: last) { return .organisation }
    if organisations.contains(first), !isTrade(word: first) { return .organisation }
    if isTrade(word: first) { return .trade }
    if words.contains(where: organisations.contains) { return .organisation }
    return words.contains { isTrade(word: $0) } ? .trade : nil
  }

  /// Small words between a trade and what it is concerned with.
  private static let behindTrade: Set<String> = [
    "of", "for", "di", "del", "della", "dell", "dei", "delle",
  ]

  /// Whether words say what somebody is by trade.
  public func isTrade(_ text: String) -> Bool { kind(of: text) == .trade }

  /// Whether words are the name of an organisation, as one of them shows.
  public func isOrganisation(_ text: String) -> Bool { kind(of: text) == .organisation }

  /// What the column of a heading holds; nothing when it is no heading.
  public func column(_ heading: String) -> String? {
    let folded = Words.split(heading).map(\.folded).joined(separator: " ")
    return headings.first { $0.value.contains(folded) }?.key
  }
}
