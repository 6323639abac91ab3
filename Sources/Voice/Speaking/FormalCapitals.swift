import Language

/// The capitals of Italian formal address, taken away where somebody writes without them.
enum FormalCapitals {
  private static let words: Set<Substring> = [
    "Lei", "La", "Le", "L", "Suo", "Sua", "Suoi", "Sue", "Ella",
  ]

  /// The text with *la ringrazio* and *scriverle*; the first word of a sentence keeps its capital.
  static func lowered(_ text: String, after before: Character?) -> String {
    LetterWords.replaced(text) { word, said in
      let last = said.last { $0 != " " } ?? before
      let isStart = last.map { ".?!\n…«".contains($0) } ?? true
      if words.contains(word) { return isStart ? String(word) : word.lowercased() }
      // A pronoun joined to its verb: *scriverLe*.
      let isJoined = word.count > 3 && (word.hasSuffix("Le") || word.hasSuffix("La"))
      return isJoined ? word.dropLast(2) + word.suffix(2).lowercased() : String(word)
    }
  }
}
