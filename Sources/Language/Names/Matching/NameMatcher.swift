import Ground

/// Finds whom a typed name means among many names.
public struct NameMatcher<Key: Sendable & Hashable>: Sendable {
  /// A name that may be meant.
  public struct Candidate: Sendable {
    /// What the caller knows the name by.
    public let key: Key
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

  private var candidates: [Candidate]
  private var places: [Key: Int] = [:]

  /// A matcher over names, each with a key.
  public init(_ names: some Sequence<(Key, String)>) {
    candidates = names.map { Self.candidate($0, $1) }
    for (place, candidate) in candidates.enumerated() { places[candidate.key] = place }
  }

  private static func candidate(_ key: Key, _ name: String) -> Candidate {
    let folded = Folding.fold(name)
    return Candidate(
      key: key, folded: folded,
      words: folded.split(whereSeparator: { " -'".contains($0) }).map(String.init))
  }

  /// Adds a name, or gives a key another one.
  public mutating func set(_ key: Key, _ name: String) {
    let made = Self.candidate(key, name)
    if let place = places[key] {
      candidates[place] = made
    } else {
      places[key] = candidates.count
      candidates.append(made)
    }
  }

  /// Takes a name away.
  public mutating func remove(_ key: Key) {
    guard let place = places.removeValue(forKey: key) else { return }
    let last = candidates.removeLast()
    guard place < candidates.count else { return }
    candidates[place] = last
    places[last.key] = place
  }

  /// The keys whose names match best, all with the same strength; nothing when none is like it.
  public func matches(_ typed: String) -> (keys: [Key], strength: Strength)? {
    let folded = Folding.fold(typed)
    let words = folded.split(whereSeparator: { " -'.,".contains($0) }).map(String.init)
    guard !words.isEmpty else { return nil }
    let whole = candidates.filter { $0.folded == folded }
    if !whole.isEmpty { return (whole.map(\.key), .whole) }
    let worded = candidates.filter { candidate in words.allSatisfy(candidate.words.contains) }
    if !worded.isEmpty { return (worded.map(\.key), .words) }
    let prefixed = candidates.filter { candidate in
      words.allSatisfy { word in
        candidate.words.contains { word.count >= 2 && $0.hasPrefix(word) }
      }
    }
    if !prefixed.isEmpty { return (prefixed.map(\.key), .prefix) }
    let near = candidates.filter { isNear(words, $0.words) }
    return near.isEmpty ? nil : (near.map(\.key), .near)
  }

  private func isNear(_ typed: [String], _ name: [String]) -> Bool {
    typed.allSatisfy { word in
      word.count >= 4
        && name.contains { other in
          abs(other.count - word.count) <= 1
            && Likeness.distance(word, other) <= (word.count > 6 ? 2 : 1)
        }
    }
  }
}
