import Ground

/// The names of known people, arranged to be found by any of their words.
struct KnownNames<Key: Hashable & Sendable>: Sendable {
  /// Somebody as names are compared.
  struct Person: Sendable {
    let id: Key
    /// The folded words of the given name.
    let given: [String]
    /// The folded words of the family name, small words left out.
    let family: [String]
    /// The folded names of the organisations.
    let organisations: [String]

    /// All words of the name.
    var words: [String] { given + family }
  }

  /// How a word of a text is one of a name.
  enum Likeness: Int, Sendable { case exact, initial, short, near }

  private(set) var people: [Person] = []
  private var places: [String: [Int]] = [:]
  private var organisations: Set<String> = []
  /// Long words by their length and first or last letter, where a wrong letter is looked for.
  private var buckets: [String: [String]] = [:]

  init(_ known: some Sequence<KnownName<Key>>) {
    for name in known { add(name) }
  }

  /// Adds somebody.
  mutating func add(_ name: KnownName<Key>) {
    let person = Person(
      id: name.id, given: Self.words(name.given), family: Self.words(name.family ?? ""),
      organisations: name.organisations.map { Folding.fold($0) })
    let place = people.count
    people.append(person)
    organisations.formUnion(person.organisations)
    for word in Set(person.words.flatMap(Self.forms)) where !word.isEmpty {
      if places[word] == nil { file(word) }
      places[word, default: []].append(place)
    }
  }

  /// The words of a name as the text's words are cut.
  private static func words(_ name: String) -> [String] {
    NameTokens.split(name).map(\.folded)
  }

  /// A word and, when a hyphen parts it, its parts.
  static func forms(_ word: String) -> [String] {
    guard word.contains("-") else { return [word] }
    return [word] + word.split(separator: "-").map(String.init)
  }

  private mutating func file(_ word: String) {
    guard word.utf8.count >= NearWord.shortest - 1, let first = word.first, let last = word.last
    else { return }
    buckets["\(word.utf8.count)^\(first)", default: []].append(word)
    buckets["\(word.utf8.count)$\(last)", default: []].append(word)
  }

  /// The people who have a word in their names.
  func with(_ word: String) -> [Int] { places[word] ?? [] }

  /// Whether a folded text is the name of an organisation of somebody.
  func isOrganisation(_ folded: String) -> Bool { organisations.contains(folded) }

  /// Whether a folded word is the first of the longer name of an organisation of somebody.
  func beginsOrganisation(_ folded: String) -> Bool {
    folded.utf8.count >= 5 && organisations.contains { $0.hasPrefix(folded + " ") }
  }

  /// The people who have a word in their names from which one letter differs.
  func near(_ word: String) -> [Int] {
    let count = word.utf8.count
    guard count >= NearWord.shortest - 1, let first = word.first, let last = word.last else {
      return []
    }
    var found: Set<String> = []
    // «Lcuy»: in four letters two may have changed places, and no more.
    if count < NearWord.shortest {
      for bucket in ["\(count)^\(first)", "\(count)$\(last)"] {
        found.formUnion((buckets[bucket] ?? []).filter { NearWord.isSwapped(word, $0) })
      }
      return found.flatMap { places[$0] ?? [] }.sorted()
    }
    for length in (count - 1)...(count + 1) {
      for bucket in ["\(length)^\(first)", "\(length)$\(last)"] {
        for other in buckets[bucket] ?? []
        where other.utf8.count >= NearWord.shortest && NearWord.isNear(word, other) {
          found.insert(other)
        }
      }
    }
    return found.flatMap { places[$0] ?? [] }.sorted()
  }
}
