import Language

/// Words that are what somebody does, and so nothing that is given or got.
enum VerbalThing {
  /// Whether English words begin with what somebody does: *replied*, *talking over lunch*, *want to thank her*.
  ///
  /// A noun that only looks like a verb stands alone or behind an article: *training*, *a used car*; and behind
  /// a preposition what one does is a matter like any other: *about testing at night*.
  static func begins(_ words: Range<Int>, of line: EarLine) -> Bool {
    guard line.language == .en, !words.isEmpty, !line.verbs[words.lowerBound].isEmpty else {
      return false
    }
    let first = line.words[words.lowerBound].folded
    if words.lowerBound > 0, prepositions.contains(line.words[words.lowerBound - 1].folded) {
      return false
    }
    if first.hasSuffix("ed") { return words.count == 1 }
    guard words.count > 1 else { return false }
    return first.hasSuffix("ing") || line.words[words.lowerBound + 1].folded == "to"
  }

  private static let prepositions: Set<String> = ["about", "on", "of", "for", "in", "with", "into"]
}
