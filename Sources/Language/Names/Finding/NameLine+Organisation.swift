extension NameLine {
  /// The organisation that stands beside a name that ends before a place: «Ugo, quello di ACME».
  ///
  /// - Parameters:
  ///   - isWhole: whether the name has a family name, so that what stands behind it is none:
  ///     «Elena Monti di Leonardo».
  ///   - isKnown: whether a folded text is the name of an organisation.
  func organisation(
    after place: Int, isWhole: Bool = false, isKnown: (String) -> Bool
  ) -> Range<String.Index>? {
    var word = place
    // A few words may stand between: «quello alto di».
    while word < tokens.count, word < place + 5, tokens[word].gap != .stop {
      let folded = tokens[word].folded
      if Self.joints.contains(folded), word + 1 < tokens.count {
        let mayBeGiven = isWhole && word == place && Self.employing.contains(folded)
        return organisation(from: word + 1, mayBeGiven: mayBeGiven, isKnown)
      }
      if word == place, opensBracket(before: word) {
        return organisation(from: word, mayBeGiven: false, isKnown)
      }
      if tokens[word].isCapital { return nil }
      word += 1
    }
    return nil
  }

  private static let joints: Set<String> = [
    "di", "da", "in", "del", "della", "dell", "dello", "alla", "at", "from", "of", "for",
  ]

  /// Those behind which an employer stands, and nobody who told something: «from Marco».
  private static let employing: Set<String> = [
    "di", "in", "del", "della", "dell", "dello", "alla", "at", "of",
  ]

  private func opensBracket(before place: Int) -> Bool {
    let start = tokens[place].range.lowerBound
    return start > text.startIndex && text[text.index(before: start)] == "("
  }

  private func organisation(
    from start: Int, mayBeGiven: Bool, _ isKnown: (String) -> Bool
  ) -> Range<String.Index>? {
    var end = start
    while end < tokens.count, end < start + 5, end == start || isJoined(end) {
      guard tokens[end].isCapital,
        mayBeGiven || end > start || !lexicon.isOnlyGiven(tokens[end].folded)
      else { break }
      end += 1
    }
    if end > start { return range(start..<end) }
    for count in (1...4).reversed() where start + count <= tokens.count {
      let words = tokens[start..<(start + count)].map(\.folded).joined(separator: " ")
      if isKnown(words) { return range(start..<(start + count)) }
    }
    return nil
  }
}
