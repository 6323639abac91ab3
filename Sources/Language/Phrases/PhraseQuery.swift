/// Words to look for in running text: `(one|another)`, `[optional]`, `stem*`, `*ending`, `=Exact`,
/// `~Exact` but not as the first word of a sentence, `^` for the beginning of a clause, `...` for up
/// to four words between; a line in double quotes is looked for letter by letter, with `…` for anything.
public struct PhraseQuery: Sendable {
  indirect enum Part: Sendable {
    case word(String)
    case stem(String)
    case ending(String)
    case exact(String)
    case inner(String)
    case clause
    case gap
    case optional([Part])
    case either([[Part]])
  }

  let parts: [Part]
  let literal: String?
  /// The words it can begin with, folded; nothing when it can begin with any.
  let openers: Set<String>?

  /// Reads a query.
  public init(_ text: String) {
    if text.count > 2, text.first == "\"", text.last == "\"" {
      literal = String(text.dropFirst().dropLast())
      parts = []
      openers = nil
    } else {
      literal = nil
      var characters = Array(text)[...]
      parts = Self.parts(&characters, until: [])
      openers = Self.openers(parts[...])
    }
  }

  /// The words that parts can begin with; nothing when that cannot be told.
  private static func openers(_ parts: ArraySlice<Part>) -> Set<String>? {
    guard let first = parts.first else { return nil }
    switch first {
    case .word(let word): return [word]
    case .exact(let word), .inner(let word): return [Folding.fold(word)]
    case .clause: return openers(parts.dropFirst())
    case .stem, .ending, .gap: return nil
    case .optional(let inner):
      guard let within = openers(inner[...]), let after = openers(parts.dropFirst()) else {
        return nil
      }
      return within.union(after)
    case .either(let ways):
      var all: Set<String> = []
      for way in ways {
        guard let own = openers(way.isEmpty ? parts.dropFirst() : way[...]) else { return nil }
        all.formUnion(own)
      }
      return all
    }
  }

  private static func parts(
    _ characters: inout ArraySlice<Character>, until stops: Set<Character>
  ) -> [Part] {
    var parts: [Part] = []
    var token = ""
    func flush() {
      parts += Self.part(token)
      token = ""
    }
    while let next = characters.first, !stops.contains(next) {
      characters.removeFirst()
      switch next {
      case " ": flush()
      case "[":
        flush()
        parts.append(.optional(Self.parts(&characters, until: ["]"])))
        characters = characters.dropFirst()
      case "(":
        flush()
        var ways: [[Part]] = []
        repeat {
          ways.append(Self.parts(&characters, until: ["|", ")"]))
        } while characters.popFirst() == "|"
        parts.append(.either(ways))
      default: token.append(next)
      }
    }
    flush()
    return parts
  }

  private static func part(_ token: String) -> [Part] {
    if token.isEmpty { return [] }
    if token == "..." { return [.gap] }
    if token == "^" { return [.clause] }
    if token.first == "~" { return [.inner(String(token.dropFirst()))] }
    if token.first == "=" { return [.exact(String(token.dropFirst()))] }
    if token.first == "*" { return [.ending(Folding.fold(token.dropFirst()))] }
    var words = Words.split(token).map { Part.word($0.folded) }
    if token.last == "*", case .word(let last)? = words.popLast() { words.append(.stem(last)) }
    return words
  }
}

/// Finds phrases in running text.
public struct PhraseFinder {
  private let text: String
  private let words: [Word]
  private let sentences: [Int]
  private let places: [String: [Int]]

  /// A finder in a text; no phrase reaches from one sentence into the next, and what is quoted at
  /// length is somebody else's or meant to be passed on.
  public init(_ text: String) {
    self.text = text
    let quoted = Self.quotations(text)
    words = Words.split(text).filter { word in
      !quoted.contains { $0.contains(word.range.lowerBound) }
    }
    sentences = Sentences.numbers(of: words, in: text)
    places = Dictionary(grouping: words.indices, by: { [words] in words[$0].folded })
  }

  /// Where a query is met, in order, without overlaps.
  public func matches(_ query: PhraseQuery) -> [Range<String.Index>] {
    if let literal = query.literal { return literally(literal) }
    var found: [Range<String.Index>] = []
    var free = 0
    for place in starts(query) where place >= free {
      if let end = end(of: query.parts[...], at: place, since: place), end > place {
        found.append(words[place].range.lowerBound..<words[end - 1].range.upperBound)
        free = end
      }
    }
    return found
  }

  /// The places where a query can begin, in order.
  private func starts(_ query: PhraseQuery) -> [Int] {
    guard let openers = query.openers else { return Array(words.indices) }
    return openers.flatMap { places[$0] ?? [] }.sorted()
  }

  /// The places of quotations longer than 40 characters.
  private static func quotations(_ text: String) -> [Range<String.Index>] {
    let marks: [Character: Character] = ["«": "»", "“": "”", "\"": "\""]
    var found: [Range<String.Index>] = []
    var index = text.startIndex
    while index < text.endIndex {
      if let close = marks[text[index]],
        let end = text[text.index(after: index)...].firstIndex(of: close)
      {
        if text.distance(from: index, to: end) > 40 { found.append(index..<end) }
        index = text.index(after: end)
      } else {
        index = text.index(after: index)
      }
    }
    return found
  }

  /// The places of a literal; `{…}` is found from the first sign to the last, up to 60 characters.
  private func literally(_ literal: String) -> [Range<String.Index>] {
    if let gap = literal.firstIndex(of: "…"), gap > literal.startIndex,
      literal.index(after: gap) < literal.endIndex
    {
      return enclosed(String(literal[..<gap]), String(literal[literal.index(after: gap)...]))
    }
    var found: [Range<String.Index>] = []
    var rest = text.startIndex
    while rest < text.endIndex, let range = text[rest...].firstRange(of: literal) {
      found.append(range)
      rest = range.upperBound
    }
    return found
  }

  private func enclosed(_ open: String, _ close: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var rest = text.startIndex
    while rest < text.endIndex, let start = text[rest...].firstRange(of: open) {
      rest = start.upperBound
      let near = text[start.upperBound...].prefix(60)
      guard let end = near.firstRange(of: close) else { continue }
      found.append(start.lowerBound..<end.upperBound)
      rest = end.upperBound
    }
    return found
  }

  private func isFirst(_ place: Int) -> Bool {
    guard place > 0, place < words.count else { return true }
    return sentences[place] != sentences[place - 1]
  }

  /// Whether a clause begins at a word: a sentence, or what follows a comma or an *and*.
  private func beginsClause(_ place: Int) -> Bool {
    if isFirst(place) { return true }
    let before = words[place - 1]
    if ["e", "ed", "o", "poi", "and", "or", "then", "please", "also"].contains(before.folded) {
      return true
    }
    return text[before.range.upperBound..<words[place].range.lowerBound]
      .contains { ",;:–—(".contains($0) }
  }

  private func end(
    of parts: ArraySlice<PhraseQuery.Part>, at place: Int, since start: Int
  ) -> Int? {
    guard let first = parts.first else { return place }
    let rest = parts.dropFirst()
    func word(_ fits: (Word) -> Bool) -> Int? {
      guard place < words.count, sentences[place] == sentences[start], fits(words[place]) else {
        return nil
      }
      return end(of: rest, at: place + 1, since: start)
    }
    switch first {
    case .word(let plain): return word { $0.folded == plain }
    case .stem(let stem): return word { $0.folded.hasPrefix(stem) }
    case .ending(let ending):
      return word { $0.folded.hasSuffix(ending) && $0.folded.count > ending.count + 1 }
    case .exact(let exact): return word { text[$0.range] == exact }
    case .inner(let exact): return isFirst(place) ? nil : word { text[$0.range] == exact }
    case .clause: return beginsClause(place) ? end(of: rest, at: place, since: start) : nil
    case .gap:
      return (0...4).lazy.compactMap { skip -> Int? in
        let next = place + skip
        guard next < words.count else { return nil }
        return end(of: rest, at: next, since: start)
      }.first
    case .optional(let inner):
      return end(of: ArraySlice(inner) + rest, at: place, since: start)
        ?? end(of: rest, at: place, since: start)
    case .either(let ways):
      return ways.lazy.compactMap { end(of: ArraySlice($0) + rest, at: place, since: start) }.first
    }
  }
}
