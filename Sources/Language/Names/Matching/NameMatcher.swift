/// Finds whom a typed name means among many names.
public struct NameMatcher<Key: Sendable & Hashable>: Sendable {
  /// A name that may be meant.
  private struct Candidate: Sendable {
    let key: Key
    let folded: String
    let words: [String]
  }

  /// How sure a match is, the surest first.
  public enum Strength: Int, Sendable, Comparable {
    case whole, words, prefix, near
    /// Orders the surer first.
    public static func < (left: Strength, right: Strength) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private var candidates: [Int: Candidate] = [:]
  private var places: [Key: Int] = [:]
  private var wholes: [String: Set<Int>] = [:]
  private var index: NameWordIndex
  private var next = 0

  /// A matcher over names, each with a key.
  public init(_ names: some Sequence<(Key, String)>) {
    index = NameWordIndex([])
    for (key, name) in names { file(Self.candidate(key, name)) }
    index = NameWordIndex(candidates.map { (words: $0.value.words, place: $0.key) })
  }

  private static func candidate(_ key: Key, _ name: String) -> Candidate {
    let folded = Folding.fold(name)
    return Candidate(
      key: key, folded: folded,
      words: folded.split(whereSeparator: { " -'".contains($0) }).map(String.init))
  }

  private mutating func file(_ candidate: Candidate) {
    candidates[next] = candidate
    places[candidate.key] = next
    wholes[candidate.folded, default: []].insert(next)
    next += 1
  }

  /// Adds a name, or gives a key another one.
  public mutating func set(_ key: Key, _ name: String) {
    remove(key)
    let made = Self.candidate(key, name)
    for word in made.words { index.add(word, next) }
    file(made)
  }

  /// Takes a name away.
  public mutating func remove(_ key: Key) {
    guard let place = places.removeValue(forKey: key),
      let candidate = candidates.removeValue(forKey: place)
    else { return }
    wholes[candidate.folded]?.remove(place)
    for word in candidate.words { index.remove(word, place) }
  }

  /// The keys whose names match best, all with the same strength; nothing when none is like it.
  public func matches(_ typed: String) -> (keys: [Key], strength: Strength)? {
    let folded = Folding.fold(typed)
    let words = folded.split(whereSeparator: { " -'.,".contains($0) }).map(String.init)
    guard !words.isEmpty else { return nil }
    if let whole = wholes[folded], !whole.isEmpty { return (keys(whole), .whole) }
    let ways: [(Strength, (String) -> Set<Int>)] = [
      (.words, index.with), (.prefix, index.beginning), (.near, index.near),
    ]
    for (strength, find) in ways {
      let found = inAll(words, find)
      if !found.isEmpty { return (keys(found), strength) }
    }
    return nil
  }

  private func keys(_ places: Set<Int>) -> [Key] {
    places.sorted().compactMap { candidates[$0]?.key }
  }

  /// The names that are found by every word; looked for no further once there are none.
  private func inAll(_ words: [String], _ find: (String) -> Set<Int>) -> Set<Int> {
    var found: Set<Int>?
    // The longest word is in the fewest names.
    for word in words.sorted(by: { $0.count > $1.count }) {
      let own = find(word)
      found = found?.intersection(own) ?? own
      if found?.isEmpty ?? true { return [] }
    }
    return found ?? []
  }
}
