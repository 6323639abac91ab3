/// A text whose words are changed one by one while all between them stays.
public enum LetterWords {
  /// The text with each run of letters in the form that is given for it.
  ///
  /// - Parameter form: the form of a word, and what stands before it in the new text.
  public static func replaced(
    _ text: String, _ form: (_ word: Substring, _ before: String) -> some StringProtocol
  ) -> String {
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
      result += form(word, result)
    }
    return result
  }
}
