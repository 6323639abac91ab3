/// The words that say what somebody is by trade: *ingegnere*, *head*, *CTO*.
public struct Roles: Sendable {
  private let words: Set<String>
  private let endings: [String]

  /// Folded words, and endings that only such words have: *-ologo*, *-wright*.
  public init(words: Set<String> = [], endings: Set<String> = []) {
    self.words = words
    self.endings = endings.sorted()
  }

  /// Whether a folded word is one of them.
  public func holds(_ word: String) -> Bool {
    words.contains(word)
      || endings.contains { word.count >= $0.count + 3 && word.hasSuffix($0) }
  }
}
