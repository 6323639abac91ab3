/// The words that stand beside what is wholly told: a remark before or after it, which says nothing against it.
struct BesideTold {
  /// How much a word of a remark counts; chosen so that a remark of ten words leaves a clause of three told.
  static let weight = 0.1

  /// How much of its own clause what is told explains at least.
  private static let whole = 0.8

  /// How many words that mean something stand in remarks.
  let count: Int

  /// The remarks of a line beside what was read in it; none unless all of that is surely told.
  init(_ line: EarLine, _ parts: [ActReading]) {
    let isTold = parts.allSatisfy {
      $0.act.mood == .told && !$0.match.isNegated && $0.score >= Self.whole && $0.size >= 2
    }
    guard isTold, !parts.isEmpty else {
      count = 0
      return
    }
    let known = parts.reduce(into: Set<Int>()) {
      $0.formUnion($1.match.covered)
      $0.formUnion($1.match.filled)
    }
    let pieces = Self.pieces(line).filter { piece in
      known.isDisjoint(with: piece) && Self.isRemark(piece, line)
    }
    count = pieces.joined().count { line.isContent($0) }
  }

  /// The line between its signs.
  private static func pieces(_ line: EarLine) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for place in line.words.indices.dropFirst()
    where line.words[place].signs.contains(where: { ",;:.!()–—".contains($0) }) {
      pieces.append(start..<place)
      start = place
    }
    pieces.append(start..<line.words.count)
    return pieces
  }

  /// Whether a piece only goes on about what was told: it denies, wishes, asks and supposes nothing, and
  /// speaks of nobody else.
  private static func isRemark(_ piece: Range<Int>, _ line: EarLine) -> Bool {
    let turning = piece.contains { place in
      let word = line.words[place].folded
      return SmallWords.denials.contains(word) || turns.contains(word)
        || line.verbs[place].contains { $0.aspect == .wish || $0.isNegated }
    }
    if turning || line.text.contains("?") { return false }
    return !line.entities.contains { $0.kind == .person && $0.range.overlaps(piece) }
  }

  /// Words that take back or change what stands beside them.
  private static let turns: Set<String> = [
    "se", "forse", "magari", "invece", "quasi", "ma", "pero", "anzi", "purtroppo", "quando", "dopo",
    "if", "maybe", "perhaps", "instead", "almost", "but", "though", "unless", "when", "until",
    "or", "o", "oppure", "how", "come", "what", "cosa", "che",
  ]
}
