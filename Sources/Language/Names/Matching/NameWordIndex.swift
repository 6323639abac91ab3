import Ground

/// The words of many names, arranged to be found whole, by their beginning, or with a slip.
struct NameWordIndex: Sendable {
  /// A word, and the letters in it as bits: two words with many letters apart are no slips of each other.
  private struct Entry: Sendable {
    let word: String
    let letters: UInt64
  }

  private var places: [String: Set<Int>] = [:]
  private var sorted: [String] = []
  private var byLength: [Int: [Entry]] = [:]

  /// The words of names, each with its place.
  init(_ names: some Sequence<(words: [String], place: Int)>) {
    for name in names {
      for word in name.words { places[word, default: []].insert(name.place) }
    }
    sorted = places.keys.sorted()
    for word in sorted { byLength[word.count, default: []].append(Self.entry(word)) }
  }

  private static func entry(_ word: String) -> Entry { Entry(word: word, letters: letters(word)) }

  private static func letters(_ word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Adds a word of a name.
  mutating func add(_ word: String, _ place: Int) {
    if places[word] == nil {
      sorted.insert(word, at: start(word))
      byLength[word.count, default: []].append(Self.entry(word))
    }
    places[word, default: []].insert(place)
  }

  /// Takes a word of a name away.
  mutating func remove(_ word: String, _ place: Int) {
    places[word]?.remove(place)
    guard places[word]?.isEmpty ?? false else { return }
    places[word] = nil
    let index = start(word)
    if index < sorted.count, sorted[index] == word { sorted.remove(at: index) }
    byLength[word.count]?.removeAll { $0.word == word }
  }

  /// Where a word stands, or would stand, among the sorted ones.
  private func start(_ word: String) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The names that have a word.
  func with(_ word: String) -> Set<Int> { places[word] ?? [] }

  /// The names that have a word with such a beginning.
  func beginning(_ word: String) -> Set<Int> {
    guard word.count >= 2 else { return [] }
    return sorted[start(word)...].prefix { $0.hasPrefix(word) }
      .reduce(into: []) { $0.formUnion(places[$1] ?? []) }
  }

  /// The names that have a word with a slip or, in a long one, two.
  func near(_ word: String) -> Set<Int> {
    guard word.count >= 4 else { return [] }
    let most = word.count > 6 ? 2 : 1
    let letters = Self.letters(word)
    var found: Set<Int> = []
    for length in (word.count - 1)...(word.count + 1) {
      for other in byLength[length] ?? []
      where (other.letters ^ letters).nonzeroBitCount <= 2 * most
        && Likeness.distance(word, other.word) <= most
      {
        found.formUnion(places[other.word] ?? [])
      }
    }
    return found
  }
}
