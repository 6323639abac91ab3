/// Words that name a trade: *head of sales*, *il responsabile acquisti*.
enum TradeWords {
  /// Whether words name a trade, and nobody who is something to one: *amica del sindaco*.
  ///
  /// What stands behind a preposition of its own is none: *advice on the choice between two masters*; nor is
  /// what comes late: *una piccola ditta e poi capo*.
  static func areOne(_ places: Range<Int>, of line: EarLine) -> Bool {
    guard let first = places.first(where: { line.roles.holds(line.words[$0].folded) }) else {
      return false
    }
    let before = places.lowerBound..<first
    guard !before.contains(where: { apart.contains(line.words[$0].folded) }),
      before.count(where: { line.isContent($0) }) <= 2
    else { return false }
    let last = before.last {
      let word = line.words[$0].folded
      return belonging.contains(word) || !OwnWords.leading.contains(word)
    }
    return last.map { !belonging.contains(line.words[$0].folded) } ?? true
  }

  private static let belonging: Set<String> = [
    "di", "del", "dello", "della", "dell", "dei", "degli", "delle", "of",
  ]
  private static let apart: Set<String> = [
    "on", "about", "between", "with", "con", "su", "sul", "sulla", "sulle", "sui", "sugli", "tra",
    "fra",
  ]
}
