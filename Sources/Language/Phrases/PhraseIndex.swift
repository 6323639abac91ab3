/// Many queries with names, looked for at once: each place of a text is compared only with those that can begin there.
public struct PhraseIndex: Sendable {
  /// A way that a query can be met, from its first word on.
  struct Way: Sendable {
    let name: String
    let parts: [PhraseQuery.Part]
  }

  /// What a way begins with.
  private enum Opener: Hashable {
    case word(String)
    case stem(String)
    case ending(String)
    case mark(String)
    case anything
  }

  private var words: [String: [Way]] = [:]
  private var stems: [String: [Way]] = [:]
  private var endings: [String: [Way]] = [:]
  private var marks: [String: [Way]] = [:]
  private var anywhere: [Way] = []
  private var literals: [(name: String, query: PhraseQuery)] = []
  private var longest = 0
  /// The names.
  public let names: Set<String>

  /// An index of queries by name.
  public init(_ queries: [String: [PhraseQuery]]) {
    names = Set(queries.keys)
    for (name, own) in queries.sorted(by: { $0.key < $1.key }) {
      for query in own {
        if query.literal != nil {
          literals.append((name, query))
          continue
        }
        for (opener, parts) in Self.ways(query.parts[...]) {
          let way = Way(name: name, parts: parts)
          switch opener {
          case .word(let word): words[word, default: []].append(way)
          case .stem(let stem):
            stems[stem, default: []].append(way)
            longest = max(longest, stem.count)
          case .ending(let ending):
            endings[ending, default: []].append(way)
            longest = max(longest, ending.count)
          case .mark(let mark): marks[mark, default: []].append(way)
          case .anything: anywhere.append(way)
          }
        }
      }
    }
  }

  private static func ways(
    _ parts: ArraySlice<PhraseQuery.Part>
  ) -> [(Opener, [PhraseQuery.Part])] {
    guard let first = parts.first else { return [] }
    let rest = parts.dropFirst()
    switch first {
    case .word(let word): return [(.word(word), Array(parts))]
    case .exact(let word), .inner(let word): return [(.word(Folding.fold(word)), Array(parts))]
    case .stem(let stem): return [(.stem(stem), Array(parts))]
    case .ending(let ending): return [(.ending(ending), Array(parts))]
    case .mark(let mark): return [(.mark(mark), Array(parts))]
    case .gap: return [(.anything, Array(parts))]
    case .clause: return ways(rest).map { ($0.0, [.clause] + $0.1) }
    case .optional(let inner): return ways(inner[...] + rest) + ways(rest)
    case .either(let either): return either.flatMap { ways($0[...] + rest) }
    }
  }

  /// Where each name's queries are met, in order; of places inside one another the longest.
  public func matches(in finder: PhraseFinder) -> [String: [Range<String.Index>]] {
    var found: [String: [Range<String.Index>]] = [:]
    for place in finder.words.indices {
      for way in candidates(finder, place) {
        guard let range = finder.range(of: way.parts, at: place) else { continue }
        found[way.name, default: []].append(range)
      }
    }
    for (name, query) in literals {
      let places = finder.matches(query)
      if !places.isEmpty { found[name, default: []] += places }
    }
    return found
  }

  private func candidates(_ finder: PhraseFinder, _ place: Int) -> [Way] {
    let word = finder.words[place].folded
    var ways = anywhere + (words[word] ?? [])
    if longest > 0 {
      var end = word.startIndex
      while end < word.endIndex {
        end = word.index(after: end)
        if let own = stems[String(word[..<end])] { ways += own }
        if let own = endings[String(word[end...])] { ways += own }
      }
    }
    if finder.marks.indices.contains(place) {
      for mark in finder.marks[place] {
        if let own = marks[mark] { ways += own }
      }
    }
    return ways
  }
}
