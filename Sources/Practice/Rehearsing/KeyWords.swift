import Language

/// The words of a sentence that carry its meaning, those that stand side by side together: `640 libri`,
/// `terzo anno`.
public enum KeyWords {
  /// So many of a sentence are enough to go on from.
  private static let most = 5

  /// The key words of a sentence, in its order; `isSmall` tells the words that carry no meaning.
  public static func of(_ sentence: String, isSmall: (String) -> Bool) -> [String] {
    var found: [String] = []
    var last: String.Index?
    for word in Words.split(sentence) {
      let isNumber = word.folded.contains(where: \.isNumber)
      let carries = isNumber || word.folded.count > 2 && !isSmall(word.folded)
      guard carries else {
        last = nil
        continue
      }
      let text = String(sentence[word.range])
      let isBeside = last.map { sentence[$0..<word.range.lowerBound].allSatisfy { $0 == " " } }
      if isBeside ?? false, let before = found.last {
        found[found.count - 1] = before + " " + text
      } else {
        found.append(text)
      }
      last = word.range.upperBound
    }
    return Array(found.prefix(most))
  }
}
