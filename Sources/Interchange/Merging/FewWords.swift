/// A set of words of which nearly always there are one to four: an import keeps several of somebody, of tens of thousands,
/// and a table each would take most of the memory.
struct FewWords {
  /// From so many on a table is faster than looking through them.
  private static let few = 16
  private var list: [String] = []
  private var table: Set<String>?

  /// Adds a word; whether it is new.
  @discardableResult
  mutating func insert(_ word: String) -> Bool {
    if table != nil { return table?.insert(word).inserted ?? false }
    if list.contains(word) { return false }
    list.append(word)
    if list.count > Self.few { (table, list) = (Set(list), []) }
    return true
  }

  /// Whether a word is among them.
  func contains(_ word: String) -> Bool { table?.contains(word) ?? list.contains(word) }

  /// Whether one of them is such.
  func contains(where isSuch: (String) -> Bool) -> Bool {
    table?.contains(where: isSuch) ?? list.contains(where: isSuch)
  }

  /// Whether there is none.
  var isEmpty: Bool { table?.isEmpty ?? list.isEmpty }

  /// Whether all of them are among some words.
  func isSubset(of words: Set<String>) -> Bool {
    table?.isSubset(of: words) ?? list.allSatisfy(words.contains)
  }
}
