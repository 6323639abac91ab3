/// Italian possessives said to somebody, in the form of the register.
public enum Possessives {
  private static let pairs = [("tuo", "Suo"), ("tua", "Sua"), ("tuoi", "Suoi"), ("tue", "Sue")]

  /// The text with *tuo* for those one is familiar with, and *Suo* for others; a small *suo* is left
  /// alone, as it may speak of somebody else.
  public static func fitted(_ text: String, isFamiliar: Bool) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      guard first.isLetter else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      let word = String(rest.prefix { $0.isLetter })
      rest = rest.dropFirst(word.count)
      let pair = pairs.first {
        (isFamiliar ? $0.1 : $0.0) == (isFamiliar ? word : word.lowercased())
      }
      result += pair.map { isFamiliar ? $0.0 : $0.1 } ?? word
    }
    return result
  }
}
