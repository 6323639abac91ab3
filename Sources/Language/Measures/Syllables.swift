/// Counts syllables by the rules of spelling and the exceptions to them.
public enum Syllables {
  /// The number of syllables of a folded word, at least one.
  public static func count(_ word: String, in language: LanguageTag) -> Int {
    switch language {
    case .it: max(1, ItalianSyllables.count(word))
    case .en: max(1, EnglishSyllables.count(word))
    }
  }

  /// The syllables of a text; a number in digits counts as many as it has digits and two more.
  public static func count(in text: String, _ language: LanguageTag) -> Int {
    Words.split(text).reduce(0) { sum, word in
      let isElided =
        language == .it && word.folded.count <= 2 && word.range.upperBound < text.endIndex
        && "'’".contains(text[word.range.upperBound])
      // «L'» and «un'» are said with the next word; so is «s» or «m» behind an apostrophe.
      if isElided, !["un"].contains(word.folded) { return sum }
      if language == .en, ["s", "m", "d", "t", "ll", "re", "ve"].contains(word.folded),
        word.range.lowerBound > text.startIndex,
        "'’".contains(text[text.index(before: word.range.lowerBound)])
      {
        return sum
      }
      if word.folded.first?.isNumber ?? false {
        return sum + word.folded.count(where: \.isNumber) + 2
      }
      return sum + count(word.folded, in: language)
    }
  }
}
