import Language

/// A move that was heard in a line.
public struct HeardMove: Sendable {
  /// Its id.
  public let id: String
  /// The share of the words that it explains, small words and those of other moves aside: 1 when
  /// nothing else was said.
  public let share: Double
  /// How many words it explains.
  public let count: Int
  /// What stands behind an opening; empty where there is none.
  public let about: String
  /// Whether a comma or a colon stands between the opening and that.
  public var isApart = false
  /// Whether the first clause of the line is nothing else, and it may not only hedge an answer.
  public var isClause = false
  /// Whether it may only hedge an answer.
  public var isHedge = false
  /// Whether that clause has words enough to be no accident.
  public var isLead = false
}

extension MoveBook {
  /// The moves that a line can be, the one that explains most of it first.
  public func heard(_ line: String) -> [HeardMove] {
    var best: [String: HeardMove] = [:]
    for heard in said(line).flatMap(moves(in:)) {
      guard let known = best[heard.id] else {
        best[heard.id] = heard
        continue
      }
      if (heard.share, heard.count) > (known.share, known.count) { best[heard.id] = heard }
    }
    return best.values.sorted { ($0.share, $0.count, $1.id) > ($1.share, $1.count, $0.id) }
  }

  private func moves(in line: String) -> [HeardMove] {
    let words = Words.split(line)
    guard !words.isEmpty, words.count <= 40 else { return [] }
    let finder = PhraseFinder(line)
    let found = moves.map { Found($0, said: ranges($0.triggers, finder), in: words) }
    let first = Clauses.first(words, in: line)
    return found.compactMap { own in
      // What explains all that it does and more makes another thing of it: `non l'ho mandato`.
      let known = found.reduce(into: Set<Int>()) { known, other in
        if !other.places.isStrictSuperset(of: own.places) { known.formUnion(other.places) }
      }
      let rest = words.indices.count { place in
        !known.contains(place) && !fillers.contains(words[place].folded)
      }
      return opened(own.move, line, words, finder) ?? heard(own, words, rest: rest, first: first)
    }
  }

  private func ranges(
    _ queries: [PhraseQuery], _ finder: PhraseFinder
  ) -> [Range<String.Index>] { queries.flatMap { finder.matches($0) } }

  /// What was found of a move.
  private struct Found {
    let move: Move
    /// The places of the words that it explains.
    let places: Set<Int>

    init(_ move: Move, said: [Range<String.Index>], in words: [Word]) {
      self.move = move
      places = Set(
        words.indices.filter { place in
          said.contains { $0.contains(words[place].range.lowerBound) }
        })
    }
  }

  private func heard(
    _ found: Found, _ words: [Word], rest: Int, first: Range<Int>
  ) -> HeardMove? {
    guard !found.places.isEmpty else { return nil }
    let count = found.places.count
    var heard = HeardMove(
      id: found.move.id, share: Double(count) / Double(count + rest), count: count, about: "")
    let leading = first.filter { found.places.contains($0) }
    heard.isClause =
      !found.move.mayHedge && !leading.isEmpty
      && first.allSatisfy { found.places.contains($0) || fillers.contains(words[$0].folded) }
    heard.isHedge = found.move.mayHedge
    heard.isLead = heard.isClause && leading.count >= 3
    return heard
  }

  /// A move with what it is about behind it; the longest opening leaves that.
  private func opened(
    _ move: Move, _ line: String, _ words: [Word], _ finder: PhraseFinder
  ) -> HeardMove? {
    // The longest opening that leaves something to say: "no, I meant Anna, my mistake".
    let ends = ranges(move.openings, finder).sorted { $0.upperBound > $1.upperBound }
    for opened in ends {
      let about = line[opened.upperBound...].drop { " ,.:;".contains($0) }
      guard about.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let between = line[opened.upperBound..<about.startIndex]
      return HeardMove(
        id: move.id, share: 1, count: words.count { opened.contains($0.range.lowerBound) },
        about: Denial.kept(in: String(about)), isApart: between.contains { ",:;".contains($0) })
    }
    return nil
  }
}
