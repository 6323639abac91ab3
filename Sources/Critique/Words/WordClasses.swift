import Language

/// The words of a language by what they have in common: praise, officialese, verbs of telling.
public struct WordClasses: Sendable {
  private var exact: [String: Set<String>] = [:]
  private var stems: [String: Set<String>] = [:]
  private var endings: [String: Set<String>] = [:]
  private var barred: [String: Set<String>] = [:]
  private var longestEnding = 0

  /// Classes from lists of words.
  ///
  /// - Parameter classes: by name, folded words: `word`, `stem*`, `*ending`, and `-word` for one that
  ///   an ending or stem of the same class does not mean.
  public init(_ classes: [String: [String]]) {
    for (name, words) in classes {
      for word in words {
        if word.hasPrefix("-") {
          barred[Folding.fold(word.dropFirst()), default: []].insert(name)
        } else if word.hasSuffix("*") {
          stems[Folding.fold(word.dropLast()), default: []].insert(name)
        } else if word.hasPrefix("*") {
          let ending = Folding.fold(word.dropFirst())
          endings[ending, default: []].insert(name)
          longestEnding = max(longestEnding, ending.count)
        } else {
          exact[Folding.fold(word), default: []].insert(name)
        }
      }
    }
  }

  /// The names of the classes that a folded word belongs to.
  public func of(_ word: String) -> Set<String> {
    var found: Set<String> = []
    let letters = Array(word)
    if letters.count >= 2 {
      for length in 2...letters.count {
        if let names = stems[String(letters[..<length])] { found.formUnion(names) }
      }
      for length in 1...min(longestEnding, max(1, letters.count - 1)) where length < letters.count {
        if let names = endings[String(letters[(letters.count - length)...])] {
          found.formUnion(names)
        }
      }
    }
    if let not = barred[word] { found.subtract(not) }
    if let names = exact[word] { found.formUnion(names) }
    return found
  }
}
