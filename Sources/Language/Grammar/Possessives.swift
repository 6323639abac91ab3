/// Possessives said to somebody, in the form of the register.
public enum Possessives {
  private static let pairs = [("tuo", "Suo"), ("tua", "Sua"), ("tuoi", "Suoi"), ("tue", "Sue")]

  /// The text with *tuo* for those one is familiar with, and *Suo* for others; a small *suo* is left
  /// alone, as it may speak of somebody else.
  public static func fitted(_ text: String, isFamiliar: Bool) -> String {
    LetterWords.replaced(text) { word, _ in
      let pair = pairs.first {
        isFamiliar ? $0.1 == word : $0.0 == word.lowercased()
      }
      return pair.map { isFamiliar ? $0.0 : $0.1 } ?? String(word)
    }
  }

  /// What was told of somebody as it is said to them: *il suo progetto* becomes *il tuo progetto*,
  /// *her project* becomes *your project*.
  ///
  /// In English only the first word is changed, as *her* may be somebody else further on.
  public static func addressed(
    _ text: String, isFamiliar: Bool, in language: LanguageTag
  ) -> String {
    if language == .en {
      let first = text.prefix { $0 != " " }
      return ["his", "her", "their"].contains(first.lowercased())
        ? "your" + text.dropFirst(first.count) : text
    }
    return LetterWords.replaced(text) { word, _ in
      let pair = pairs.first { $0.1.lowercased() == word }
      return pair.map { isFamiliar ? $0.0 : $0.1 } ?? String(word)
    }
  }
}
