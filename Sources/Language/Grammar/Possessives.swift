/// Italian possessives said to somebody, in the form of the register.
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
}
