import Ground

/// Which of several things a line means, by the words that each is known by.
public struct MeaningChoice: Sendable {
  /// One of the things: its words, each a phrase, the first what it is called.
  public struct Candidate: Sendable {
    let phrases: [[String]]

    /// A thing known by phrases in a language.
    public init(_ phrases: [String], _ language: LanguageTag) {
      self.phrases = phrases.map { phrase in
        Words.split(phrase).map { Stem.of($0.folded, language) }
      }.filter { !$0.isEmpty }
    }
  }

  /// What a line means: a place, how sure that is from 0 to 1, and the words it was known by.
  public struct Match: Sendable {
    /// The place of the candidate.
    public let place: Int
    /// How sure it is.
    public let score: Double
    /// The places of the words of the line that it was known by.
    public let words: [Int]
  }

  private let candidates: [Candidate]
  private let small: Set<String>
  private let language: LanguageTag
  private let rarity: [String: Double]

  /// A choice; `small` are folded words that say little.
  public init(_ candidates: [Candidate], small: Set<String>, _ language: LanguageTag) {
    self.candidates = candidates
    self.language = language
    self.small = Set(small.map { Stem.of($0, language) }).union(small)
    // A word that several candidates share says little of any.
    var counts: [String: Int] = [:]
    for candidate in candidates {
      for word in Set(candidate.phrases.joined()) { counts[word, default: 0] += 1 }
    }
    rarity = counts.mapValues { 1 / Double($0) }
  }

  /// How much a word says; in a phrase of small words alone they say all there is.
  private func weight(_ word: String, isAlone: Bool = false) -> Double {
    (small.contains(word) && !isAlone ? 0.15 : 1) * (rarity[word] ?? 1)
  }

  /// The candidates that a line can mean, the surest first.
  public func matches(_ line: String) -> [Match] {
    let words = Words.split(line).map(\.folded)
    guard !words.isEmpty, words.count <= 60 else { return [] }
    let stems = words.map { Stem.of($0, language) }
    let denied = Self.denied(words, line)
    return candidates.enumerated().compactMap { place, candidate -> Match? in
      let best = candidate.phrases.compactMap { score($0, stems, denied) }
        .max { $0.score < $1.score }
      guard let best, best.score > 0 else { return nil }
      return Match(place: place, score: best.score, words: best.words)
    }
    .sorted { $0.score > $1.score }
  }

  /// How much of a phrase stands in the line, and a little how much of the line is the phrase.
  private func score(
    _ phrase: [String], _ stems: [String], _ denied: Set<Int>
  ) -> (score: Double, words: [Int])? {
    // "Non posso aspettare" denies by itself.
    let denies = phrase.contains(where: Self.nots.contains)
    let isAlone = phrase.allSatisfy { small.contains($0) }
    var places: [Int] = []
    var (met, whole) = (0.0, 0.0)
    for word in phrase {
      whole += weight(word, isAlone: isAlone)
      let near = stems.indices.filter { Self.alike(stems[$0], word) && !places.contains($0) }
      guard let place = near.first(where: { $0 > places.last ?? -1 }) ?? near.first else {
        continue
      }
      if !denies, denied.contains(place), !small.contains(word) { return nil }
      met += weight(word, isAlone: isAlone)
      places.append(place)
    }
    guard whole > 0, met > 0 else { return nil }
    let line = stems.indices.reduce(0.0) { $0 + weight(stems[$1]) }
    let known = places.reduce(0.0) { $0 + weight(stems[$1]) }
    let substance = min(1, met / 0.5)
    return (substance * (met / whole) * (0.75 + 0.25 * known / max(line, 0.01)), places)
  }

  private static func alike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let short = min(left.count, right.count)
    guard short >= 5 else { return false }
    return left.hasPrefix(right) || right.hasPrefix(left)
      || left.first == right.first && Likeness.distance(left, right) == 1
  }

  private static let nots: Set<String> = [
    "non", "not", "no", "niente", "senza", "without", "nor", "ne", "t",
  ]

  private static let instead: Set<[String]> = [
    ["piu", "che"], ["piuttosto", "che"], ["invece", "di"], ["anziche", "a"], ["rather", "than"],
    ["instead", "of"], ["more", "than"],
  ]

  /// The places of words that are denied: `non per lavoro, ma per imparare`.
  private static func denied(_ words: [String], _ line: String) -> Set<Int> {
    let ends: Set<String> = ["ma", "but", "bensi", "solo", "just", "anzi", "rather", "pero"]
    let split = Words.split(line)
    var denied: Set<Int> = []
    var left = 0
    for place in words.indices {
      if place > 0 {
        let between = line[split[place - 1].range.upperBound..<split[place].range.lowerBound]
        if between.contains(where: { ",;.:!?".contains($0) }) { left = 0 }
      }
      if ends.contains(words[place]) { left = 0 }
      if left > 0 {
        denied.insert(place)
        left -= 1
      }
      if Self.nots.contains(words[place]) { left = 3 }
      // "Più che vendere, capire": what is put second.
      if place > 0, Self.instead.contains([words[place - 1], words[place]]) { left = 2 }
    }
    return denied
  }
}
