import Language

/// A move that was heard in a line.
public struct HeardMove: Sendable {
  /// Its id.
  public let id: String
  /// The share of the words that it explains, small words aside: 1 when nothing else was said.
  public let share: Double
  /// How many words it explains.
  public let count: Int
  /// What stands behind an opening; empty where there is none.
  public let about: String
  /// Whether a comma or a colon stands between the opening and that.
  public var isApart = false
}

extension MoveBook {
  /// The moves that a line can be, the one that explains most of it first.
  public func heard(_ line: String) -> [HeardMove] {
    let words = Words.split(line)
    guard !words.isEmpty, words.count <= 40 else { return [] }
    let finder = PhraseFinder(line)
    return moves.compactMap { heard($0, line, words, finder) }
      .sorted { ($0.share, $0.count, $1.id) > ($1.share, $1.count, $0.id) }
  }

  private func heard(
    _ move: Move, _ line: String, _ words: [Word], _ finder: PhraseFinder
  ) -> HeardMove? {
    // The longest opening leaves what it is about.
    let opened = move.openings.flatMap { finder.matches($0) }.max { $0.upperBound < $1.upperBound }
    if let opened {
      let about = line[opened.upperBound...].drop { " ,.:;".contains($0) }
      if about.contains(where: { $0.isLetter || $0.isNumber }) {
        let count = words.count { opened.contains($0.range.lowerBound) }
        let between = line[opened.upperBound..<about.startIndex]
        return HeardMove(
          id: move.id, share: 1, count: count, about: String(about),
          isApart: between.contains { ",:;".contains($0) })
      }
    }
    let ranges = move.triggers.flatMap { finder.matches($0) }
    guard !ranges.isEmpty else { return nil }
    let said = words.filter { word in ranges.contains { $0.contains(word.range.lowerBound) } }
    let rest = words.count { word in
      !fillers.contains(word.folded) && !ranges.contains { $0.contains(word.range.lowerBound) }
    }
    return HeardMove(
      id: move.id, share: Double(said.count) / Double(said.count + rest), count: said.count,
      about: "")
  }
}
