import Language

/// A word of a text with its place in sentence and clause; English contractions are taken apart.
public struct SpokenWord: Sendable {
  /// The word as compared.
  public let folded: String
  /// Its place in the text.
  public let range: Range<String.Index>
  /// The number of its sentence.
  public let sentence: Int
  /// Whether it is the first of its sentence.
  public internal(set) var opensSentence = false
  /// Whether a clause begins with it: after a sign, or after an *and* or a *but*.
  public internal(set) var opensClause = false
  /// Whether its sentence is a question.
  public internal(set) var isAsked = false
  /// Whether it is written with a capital.
  public let isCapital: Bool

  /// The words of a text in a language, up to `limit` of them.
  public static func split(_ text: String, _ language: LanguageTag, limit: Int = 2000) -> [Self] {
    let sentences = Sentences.ranges(text)
    let asked = sentences.map { text[$0].contains("?") }
    var words: [Self] = []
    var (number, end) = (0, text.startIndex)
    for word in Words.split(text).prefix(limit) {
      while number + 1 < sentences.count, sentences[number].upperBound <= word.range.lowerBound {
        number += 1
      }
      let between = text[end..<word.range.lowerBound]
      end = word.range.upperBound
      let isFirst = words.last?.sentence != number
      var folded = expanded(word.folded, after: between, &words, language)
      // Figures joined to letters are part of a name: *IR35*, *A2*.
      let isJoined = between.isEmpty && words.last?.folded.last?.isLetter ?? false
      if isJoined, folded.first?.isNumber ?? false { folded = "-" + folded }
      var spoken = SpokenWord(
        folded: folded, range: word.range, sentence: number,
        isCapital: text[word.range.lowerBound].isUppercase)
      spoken.opensSentence = isFirst
      spoken.opensClause =
        isFirst || between.contains { ",;:()–—«»“”\"|•·→".contains($0) } || between.contains(" - ")
        || joints.contains(words.last?.folded ?? "")
      spoken.isAsked = asked.indices.contains(number) && asked[number]
      words.append(spoken)
    }
    return words
  }

  private static let joints: Set<String> = ["e", "ed", "ma", "pero", "and", "but", "o", "or"]
  private static let joined = [
    "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would", "t": "not",
  ]
  private static let stems = ["won": "will", "can": "can"]

  /// What stands behind an apostrophe in English, in full; *don't* becomes *do not*.
  private static func expanded(
    _ word: String, after between: Substring, _ words: inout [Self], _ language: LanguageTag
  ) -> String {
    guard language == .en, between == "'" || between == "’", let whole = joined[word] else {
      return word
    }
    if word == "t", let last = words.last {
      let stem =
        stems[last.folded]
        ?? (last.folded.hasSuffix("n") ? String(last.folded.dropLast()) : last.folded)
      var changed = SpokenWord(
        folded: stem, range: last.range, sentence: last.sentence, isCapital: last.isCapital)
      changed.opensSentence = last.opensSentence
      changed.opensClause = last.opensClause
      changed.isAsked = last.isAsked
      words[words.count - 1] = changed
    }
    return whole
  }
}
