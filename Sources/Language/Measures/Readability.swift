/// How easily a text is read.
public enum Readability {
  /// The value of an index, 0 (hard) to 100 (easy); nothing below 20 words, too short to measure.
  ///
  /// Italian: Gulpease = 89 + (300·sentences − 10·letters) / words (Lucisano and Piemontese, 1988),
  /// counting letters only and dividing words at apostrophes. English: Flesch reading ease =
  /// 206.835 − 1.015·words/sentence − 84.6·syllables/word.
  public static func ease(_ text: String, in language: LanguageTag) -> Int? {
    let words = Words.split(text).filter { $0.folded.first?.isLetter == true }
    guard words.count >= 20 else { return nil }
    let sentences = Double(max(1, sentenceCount(text)))
    let count = Double(words.count)
    let value: Double
    switch language {
    case .it:
      let letters = Double(words.reduce(0) { $0 + text[$1.range].count })
      value = 89 + (300 * sentences - 10 * letters) / count
    case .en:
      let syllables = Double(words.reduce(0) { $0 + Syllables.count($1.folded, in: .en) })
      value = 206.835 - 1.015 * count / sentences - 84.6 * syllables / count
    }
    return Int(min(100, max(0, value)).rounded())
  }

  /// How many sentences a text has; abbreviations, decimals and hours do not end one.
  public static func sentenceCount(_ text: String) -> Int { Sentences.ranges(text).count }
}
