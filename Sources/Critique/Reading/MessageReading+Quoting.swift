import Language

extension MessageReading {
  /// So many words are understood without the rest of their clause.
  private static let plenty = 4
  /// As many words as are quoted at most where some are added.
  private static let most = 10

  /// The words of a place as they are quoted: whole ones, and few of them with what stands beside them
  /// in their clause, so that they can be understood alone.
  public func quotation(of place: Range<String.Index>) -> Range<String.Index> {
    let whole = wholeWords(place)
    let words = marked.words.indices.filter { whole.overlaps(marked.words[$0].range) }
    guard let first = words.first, let last = words.last,
      Words.count(text[whole]) < Self.plenty
    else { return whole }
    var (low, high) = (first, last)
    while high + 1 < marked.words.count, high - low + 1 < Self.most,
      !isDivided(marked.words[high].range.upperBound..<marked.words[high + 1].range.lowerBound)
    { high += 1 }
    while low > 0, high - low + 1 < Self.plenty + 1,
      !isDivided(marked.words[low - 1].range.upperBound..<marked.words[low].range.lowerBound)
    { low -= 1 }
    return wholeWords(
      min(
        whole.lowerBound, marked.words[low].range.lowerBound)..<max(
          whole.upperBound, marked.words[high].range.upperBound))
  }

  /// Whether a clause goes on behind what is quoted of it.
  public func goesOn(behind place: Range<String.Index>) -> Bool {
    marked.words.first { $0.range.lowerBound >= place.upperBound }.map {
      !isDivided(place.upperBound..<$0.range.lowerBound)
    } ?? false
  }

  /// How many words of a place mean something of their own: names, numbers, what no list knows.
  public func weight(of place: Range<String.Index>) -> Int {
    marked.words.indices.count { word in
      place.overlaps(marked.words[word].range)
        && !marked.marks[word].isDisjoint(with: ["plain", "name", "number", "day"])
    }
  }

  /// A sentence as it is quoted: without blanks and the sign at its end.
  public func quotation(ofSentence place: Range<String.Index>) -> Range<String.Index> {
    var (low, high) = (place.lowerBound, place.upperBound)
    while low < high, !Self.isOfWord(text[low]), !"«“\"".contains(text[low]) {
      low = text.index(after: low)
    }
    while low < high, " \n.,;:".contains(text[text.index(before: high)]) {
      high = text.index(before: high)
    }
    return low..<high
  }

  private func wholeWords(_ place: Range<String.Index>) -> Range<String.Index> {
    var (low, high) = (place.lowerBound, place.upperBound)
    while low > text.startIndex, Self.isOfWord(text[text.index(before: low)]),
      low < text.endIndex, Self.isOfWord(text[low])
    { low = text.index(before: low) }
    while high < text.endIndex, high > text.startIndex, Self.isOfWord(text[high]),
      Self.isOfWord(text[text.index(before: high)])
    { high = text.index(after: high) }
    // An apostrophe at the end belongs to no word.
    while high > low, "'’".contains(text[text.index(before: high)]) {
      high = text.index(before: high)
    }
    return low..<high
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "'’".contains(character)
  }

  private func isDivided(_ gap: Range<String.Index>) -> Bool {
    text[gap].contains { !" '’-".contains($0) }
  }
}
