/// The capitals of Italian formal address, taken away where somebody writes without them.
enum FormalCapitals {
  private static let words: Set<Substring> = [
    "Lei", "La", "Le", "L", "Suo", "Sua", "Suoi", "Sue", "Ella",
  ]

  /// The text with *la ringrazio* and *scriverle*; the first word of a sentence keeps its capital.
  static func lowered(_ text: String, after before: Character?) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      guard first.isLetter else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      let word = rest.prefix { $0.isLetter }
      rest = rest[word.endIndex...]
      let last = result.last { $0 != " " } ?? before
      let isStart = last.map { ".?!\n…«".contains($0) } ?? true
      if words.contains(word) {
        result += isStart ? String(word) : word.lowercased()
      } else if word.count > 3, word.hasSuffix("Le") || word.hasSuffix("La") {
        // A pronoun joined to its verb: *scriverLe*.
        result += word.dropLast(2) + word.suffix(2).lowercased()
      } else {
        result += word
      }
    }
    return result
  }
}
