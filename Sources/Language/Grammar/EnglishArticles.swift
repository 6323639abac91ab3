/// English articles: *a* or *an* by sound, *the* where a name needs it.
public struct EnglishArticles: Sendable {
  let lexicon: NounLexicon

  /// Articles that know the exceptions of a lexicon.
  public init(_ lexicon: NounLexicon) { self.lexicon = lexicon }

  /// The indefinite article and the noun: `a user`, `an hour`.
  public func indefinite(_ noun: Noun) -> String {
    (beginsWithVowelSound(noun.text) ? "an " : "a ") + noun.text
  }

  /// The definite article and the noun, or the bare name where a proper name goes without.
  public func definite(_ noun: Noun) -> String { noun.isBare ? noun.text : "the " + noun.text }

  /// The possessive of a name: `Laura's`, `James's`.
  public static func possessive(_ name: String) -> String { name + "'s" }

  private func beginsWithVowelSound(_ text: String) -> Bool {
    let words = Words.split(text)
    guard let first = words.first else { return false }
    let word = first.folded
    // «An X-ray», «an R&D manager»: a letter by its name.
    let after = text[first.range.upperBound...].first
    if word.count == 1, let letter = word.first, letter.isLetter, after == "-" || after == "&" {
      return "aefhilmnorsx".contains(letter)
    }
    if lexicon.vowel.contains(word) { return true }
    if lexicon.consonant.contains(word) { return false }
    let original = text[first.range]
    if original.count > 1, original.count <= 4, original.allSatisfy(\.isUppercase),
      let letter = word.first
    {
      return "aefhilmnorsx".contains(letter)
    }
    if word.first?.isNumber == true { return word.hasPrefix("8") || word == "11" || word == "18" }
    if word.hasPrefix("eu") { return false }
    return "aeiou".contains(word.first ?? " ")
  }
}
