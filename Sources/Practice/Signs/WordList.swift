import Language

/// A class of words: whole ones, beginnings, endings, and those that only look like it.
public struct WordList: Sendable {
  private var words: Set<String> = []
  private var stems: [String] = []
  private var endings: [String] = []
  private var never: Set<String> = []

  /// Reads the words of a class, divided by blanks: `word`, `stem*`, `*ending`, `-exception`.
  public init(_ entries: [String]) {
    for entry in entries {
      if entry.first == "-" {
        never.insert(Folding.fold(entry.dropFirst()))
      } else if entry.first == "*" {
        endings.append(Folding.fold(entry.dropFirst()))
      } else if entry.last == "*" {
        stems.append(Folding.fold(entry.dropLast()))
      } else {
        words.insert(Folding.fold(entry))
      }
    }
  }

  /// Whether a folded word belongs to it; an ending needs two letters before it.
  public func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    if never.contains(word) { return false }
    return stems.contains { word.hasPrefix($0) }
      || endings.contains { word.count > $0.count + 1 && word.hasSuffix($0) }
  }
}
