/// Whether a sentence tells of what was or of what is to come, as far as its verbs show it.
///
/// The verb nearest before a date in its clause decides (Recognizers-Text does the same for its
/// date periods); a verb of planning points ahead whatever its own tense: *I promised to call on Friday*.
struct Tense {
  /// A verb that shows a time, and where it stands.
  private struct Evidence {
    let place: Int
    let direction: DateDirection
    /// Whether it reports what another sentence says, whose time is its own.
    let isSaying: Bool
  }

  private let clauses: [Range<Int>]
  private let sentences: [Range<Int>]
  private let evidence: [Evidence]
  /// Where something is moved to another day.
  private let shifts: [Int]
  /// The places of words behind which the other day stands.
  private let targets: Set<Int>

  /// Where a word leads to a day that can only lie on one side: `since March`, `asked for the 15th`.
  private let leads: [Int: DateDirection]

  /// The places of words that begin a condition.
  private let conditions: Set<Int>

  init(_ tokens: [DateToken], _ language: LanguageTag) {
    conditions = Set(tokens.indices.filter { ["se", "if", "unless"].contains(tokens[$0].text) })
    let words = TenseWords.of(language)
    clauses = Self.clauses(tokens, words)
    sentences = Self.parts(tokens) { [".", ";", "!", "?"].contains(tokens[$0].text) }
    evidence = tokens.indices.compactMap { place in
      Self.direction(tokens, place, words).map { direction in
        Evidence(
          place: place, direction: direction, isSaying: words.saying.contains(tokens[place].text))
      }
    }
    leads = Dictionary(
      uniqueKeysWithValues: tokens.indices.compactMap { place in
        words.since.contains(tokens[place].text) || Self.isSince(tokens, place, words)
          || Self.isLongAgo(tokens, place)
          ? (place, .past)
          : words.purpose.contains(tokens[place].text)
            && tokens[max(0, place - 8)..<place].contains { words.asking.contains($0.text) }
            ? (place, .future) : nil
      })
    shifts = tokens.indices.filter { words.shifting.contains(tokens[$0].text) }
    targets = Set(tokens.indices.filter { words.targets.contains(tokens[$0].text) })
  }

  /// The way a date between two places points.
  func direction(of date: Range<Int>) -> DateDirection {
    let clause = clauses.first { $0.contains(date.lowerBound) } ?? 0..<Int.max
    // "Moved to Monday" lies ahead; "he moved in March" does not.
    if targets.contains(date.lowerBound) || targets.contains(date.lowerBound - 1),
      shifts.contains(where: { clause.contains($0) && $0 < date.lowerBound })
    {
      return .future
    }
    if let way = leads[date.lowerBound] { return way }
    let own = evidence.filter { clause.contains($0.place) && !date.contains($0.place) }
    if let nearest = own.last(where: { $0.place < date.lowerBound }) { return nearest.direction }
    if let next = own.first(where: { $0.place >= date.upperBound }) { return next.direction }
    let sentence = sentences.first { $0.contains(date.lowerBound) } ?? 0..<Int.max
    let others = evidence.filter {
      sentence.contains($0.place) && !date.contains($0.place) && !$0.isSaying
        && !isCondition($0.place)
    }
    let nearest = others.min { left, right in
      abs(left.place - date.lowerBound) < abs(right.place - date.lowerBound)
    }
    return nearest?.direction ?? .future
  }

  /// Whether a month is one gone by: "he retired back in March", but "she is back in March".
  private static func isLongAgo(_ tokens: [DateToken], _ place: Int) -> Bool {
    guard place > 1, tokens[place].text == "in", tokens[place - 1].text == "back" else {
      return false
    }
    return !tokens[max(0, place - 4)..<(place - 1)].contains { comings.contains($0.text) }
  }

  private static let comings: Set<String> = [
    "is", "are", "am", "m", "re", "s", "be", "come", "comes", "coming", "get", "gets", "getting",
    "go", "goes", "going", "ll", "will",
  ]

  /// Whether the clause of a date itself tells of what was.
  func isTold(_ date: Range<Int>) -> Bool {
    let clause = clauses.first { $0.contains(date.lowerBound) } ?? 0..<0
    return direction(of: date) == .past
      && evidence.contains { clause.contains($0.place) && $0.direction == .past }
  }

  /// Whether a verb stands in a condition: "ping me on Monday if Ellen hasn't replied".
  private func isCondition(_ place: Int) -> Bool {
    clauses.first { $0.contains(place) }.map { conditions.contains($0.lowerBound) } ?? false
  }

  /// Whether something has been so from a day on: `è da lunedì che aspetto`.
  private static func isSince(_ tokens: [DateToken], _ place: Int, _ words: TenseWords) -> Bool {
    guard place > 0, tokens[place - 1].text == "e", words.lasting.contains(tokens[place].text)
    else { return false }
    return tokens[place...].prefix(6).contains { $0.text == "che" }
  }

  private static func clauses(_ tokens: [DateToken], _ words: TenseWords) -> [Range<Int>] {
    parts(tokens) { place in
      let token = tokens[place]
      let divides =
        token.kind == .sign && [",", ".", ";", ":", "!", "?", "(", ")", "-"].contains(token.text)
        || words.dividers.contains(token.text)
      // "She said she leaves", "he told me he leaves": what was said begins with its own subject.
      return divides
        || words.subjects.contains(token.text)
          && tokens[max(0, place - 2)..<place].contains { words.saying.contains($0.text) }
    }
  }

  /// The tokens in parts, each begun by a place that divides.
  private static func parts(_ tokens: [DateToken], at divides: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for place in tokens.indices where place > start && divides(place) {
      parts.append(start..<place)
      start = place
    }
    return parts + [start..<max(start + 1, tokens.count)]
  }

  private static func direction(
    _ tokens: [DateToken], _ place: Int, _ words: TenseWords
  ) -> DateDirection? {
    let word = tokens[place].text
    guard tokens[place].kind == .letters else { return nil }
    // "Won't" is no victory.
    if word == "won", place + 1 < tokens.count, tokens[place + 1].text == "t",
      tokens[place + 1].isGlued
    {
      return .future
    }
    let before = tokens[..<place].suffix(4).map(\.text)
    if words.isToldToDo(word, before) || words.isGiven(word, before) { return .future }
    if words.isHeld(word, before, tokens[(place + 1)...].prefix(4).map(\.text)) {
      return .future
    }
    if words.planning.contains(word) { return .future }
    if words.past.contains(word) { return .past }
    if words.future.contains(word) { return .future }
    return words.isPast(word, before) ? .past : nil
  }
}
