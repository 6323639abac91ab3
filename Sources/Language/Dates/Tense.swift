/// Whether a sentence tells of what was or of what is to come, as far as its verbs show it.
///
/// The verb nearest before a date in its clause decides (Recognizers-Text does the same for its
/// date periods); a verb of planning points ahead whatever its own tense: *I promised to call on Friday*.
struct Tense {
  /// A verb that shows a time, and where it stands.
  private struct Evidence {
    let place: Int
    let direction: DateDirection
  }

  private let clauses: [Range<Int>]
  private let evidence: [Evidence]

  init(_ tokens: [DateToken], _ language: LanguageTag) {
    let words = TenseWords.of(language)
    clauses = Self.clauses(tokens, words)
    evidence = tokens.indices.compactMap { place in
      Self.direction(tokens, place, words).map { Evidence(place: place, direction: $0) }
    }
  }

  /// The way a date between two places points.
  func direction(of date: Range<Int>) -> DateDirection {
    let clause = clauses.first { $0.contains(date.lowerBound) } ?? 0..<Int.max
    let own = evidence.filter { clause.contains($0.place) && !date.contains($0.place) }
    if let nearest = own.last(where: { $0.place < date.lowerBound }) { return nearest.direction }
    if let next = own.first(where: { $0.place >= date.upperBound }) { return next.direction }
    let nearest = evidence.filter { !date.contains($0.place) }.min { left, right in
      abs(left.place - date.lowerBound) < abs(right.place - date.lowerBound)
    }
    return nearest?.direction ?? .future
  }

  private static func clauses(_ tokens: [DateToken], _ words: TenseWords) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for (place, token) in tokens.enumerated() where place > start {
      let divides =
        token.kind == .sign && [",", ".", ";", ":", "!", "?", "(", ")", "-"].contains(token.text)
        || words.dividers.contains(token.text)
      if divides {
        clauses.append(start..<place)
        start = place
      }
    }
    return clauses + [start..<max(start + 1, tokens.count)]
  }

  private static func direction(
    _ tokens: [DateToken], _ place: Int, _ words: TenseWords
  ) -> DateDirection? {
    let word = tokens[place].text
    guard tokens[place].kind == .letters else { return nil }
    let before = tokens[..<place].suffix(4).map(\.text)
    if words.planning.contains(word) { return .future }
    if words.past.contains(word) { return .past }
    if words.future.contains(word) { return .future }
    return words.isPast(word, before) ? .past : nil
  }
}
