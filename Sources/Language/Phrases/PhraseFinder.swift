/// Finds phrases in running text.
public struct PhraseFinder {
  private let text: String
  let words: [Word]
  private let sentences: [Int]
  private let places: [String: [Int]]
  /// What is known of each word besides its letters.
  let marks: [Set<String>]

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
    marks = []
  }

  /// A finder whose queries may ask for marks that words carry: `@you`.
  ///
  /// - Parameters:
  ///   - words: the words of the text, in order.
  ///   - sentences: the number of the sentence that each stands in.
  ///   - marks: the marks of each.
  public init(_ text: String, words: [Word], sentences: [Int], marks: [Set<String>]) {
    self.text = text
    self.words = words
    self.sentences = sentences
    self.marks = marks
    var places = Dictionary(grouping: words.indices, by: { words[$0].folded })
    for (place, own) in marks.enumerated() {
      for mark in own { places["@" + mark, default: []].append(place) }
    }
    self.places = places
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

  /// Where parts that begin at a word end; nothing when they are not met there.
  func range(of parts: [PhraseQuery.Part], at place: Int) -> Range<String.Index>? {
    guard let end = end(of: parts[...], at: place, since: place), end > place else { return nil }
    return words[place].range.lowerBound..<words[end - 1].range.upperBound
  }

  /// The places where a query can begin, in order.
  private func starts(_ query: PhraseQuery) -> [Int] {
    guard let openers = query.openers else { return Array(words.indices) }
    return Set(openers.flatMap { places[$0] ?? [] }).sorted()
  }

  /// The places of quotations longer than 40 characters.
  public static func quotations(_ text: String) -> [Range<String.Index>] {
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
    case .mark(let mark):
      guard marks.indices.contains(place), marks[place].contains(mark) else { return nil }
      return word { _ in true }
    case .inner(let exact): return isFirst(place) ? nil : word { text[$0.range] == exact }
    case .clause: return beginsClause(place) ? end(of: rest, at: place, since: start) : nil
    case .gap:
      return (0...4).lazy.compactMap { skip -> Int? in
        let next = place + skip
        guard next < words.count else { return nil }
        return end(of: rest, at: next, since: start)
      }.first
    case .optional(let inner):
      return [ArraySlice(inner) + rest, rest]
        .compactMap { end(of: $0, at: place, since: start) }.max()
    case .either(let ways):
      // The longest of the ways: "that" stands before "that one" in some.
      return ways.compactMap { end(of: ArraySlice($0) + rest, at: place, since: start) }.max()
    }
  }
}
