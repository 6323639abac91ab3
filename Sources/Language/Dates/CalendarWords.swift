/// The names of days and months, and how dates are written.
public enum CalendarWords {
  /// The weekdays from Monday.
  public static func weekdays(_ language: LanguageTag) -> [String] {
    switch language {
    case .it: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  /// The months from January.
  public static func months(_ language: LanguageTag) -> [String] {
    switch language {
    case .it:
      [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre", "ottobre", "novembre", "dicembre",
      ]
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }

  /// The index from 0 of a weekday or month that a folded word names or abbreviates.
  static func index(of word: String, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    let folded = names.map { Folding.fold($0) }
    if let whole = folded.firstIndex(of: word) { return whole }
    guard word.count <= 4 else { return nil }
    return folded.firstIndex { $0.hasPrefix(word) }
  }

  /// The small numbers that people write as words.
  static func numeral(_ word: String, _ language: LanguageTag) -> Int? {
    if let number = Int(word) { return number }
    let words: [String] =
      switch language {
      case .it:
        [
          "zero", "un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove",
          "dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici",
          "diciassette", "diciotto", "diciannove", "venti", "ventuno", "ventidue", "ventitre",
          "ventiquattro", "venticinque", "ventisei", "ventisette", "ventotto", "ventinove",
          "trenta", "trentuno",
        ]
      case .en:
        [
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen", "twenty",
        ]
      }
    if let value = words.firstIndex(of: word) { return value }
    switch (language, word) {
    case (.it, "una"), (.it, "uno"), (.en, "a"), (.en, "an"): return 1
    case (.it, "primo"): return 1
    default: return ordinal(word, language)
    }
  }

  private static func ordinal(_ word: String, _ language: LanguageTag) -> Int? {
    guard language == .en else { return nil }
    let names = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth",
    ]
    return names.firstIndex(of: word).map { $0 + 1 }
  }
}
