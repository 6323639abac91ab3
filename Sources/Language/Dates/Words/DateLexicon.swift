import Ground

/// The words of dates in one language and what each may mean.
struct DateLexicon: Sendable {
  struct Entry: Sendable {
    let rest: [String]
    let atom: DateAtom
  }

  private(set) var entries: [String: [Entry]] = [:]
  /// Names of days and months, which are known with a slip in them.
  private var long: [String] = []
  /// Other words of dates, which are known with a slip where all words of a line belong to a date.
  private var other: [String] = []

  static let italian = DateLexicon(ItalianDateWords.all)
  static let english = DateLexicon(EnglishDateWords.all)

  static func of(_ language: LanguageTag) -> DateLexicon {
    switch language {
    case .it: italian
    case .en: english
    }
  }

  /// A lexicon from phrases: `|` separates phrases, spaces their words.
  private init(_ words: [(String, DateAtom)]) {
    for (phrases, atom) in words {
      for phrase in phrases.split(separator: "|") {
        let parts = phrase.split(separator: " ").map(String.init)
        guard let first = parts.first else { continue }
        entries[first, default: []].append(Entry(rest: Array(parts.dropFirst()), atom: atom))
        guard first.count >= SlippedWord.shortest else { continue }
        if parts.count == 1, Self.isName(atom) {
          long.append(first)
        } else {
          other.append(first)
        }
      }
    }
  }

  /// What a word may mean, a slip in the name of a day or a month allowed.
  ///
  /// - Parameter isWhole: whether every word of the line belongs to a date, so that a slip in any of its
  ///   words is forgiven.
  func meanings(of word: String, isWhole: Bool = false) -> [Entry] {
    if let known = entries[word] { return known }
    guard word.count >= SlippedWord.shortest, !Self.noSlips.contains(word) else { return [] }
    let slip = SlippedWord(word)
    let meant =
      long.first { slip.isMeant(for: $0) }
      ?? (isWhole ? other.first { slip.isMeant(for: $0) } : nil)
    return meant.flatMap { entries[$0] } ?? []
  }

  private static func isName(_ atom: DateAtom) -> Bool {
    switch atom {
    case .weekday, .month, .relative, .relativePart: true
    default: false
    }
  }

  /// Words of their own that are one letter from the name of a day or a month.
  private static let noSlips: Set<String> = [
    "domenico", "domenici", "domenicali", "gennaro", "gennari", "settembri",
    "settembrini", "settembrina", "novembri", "dicembri", "marzio", "maggior", "maggi", "domandi",
    "domain", "giungo", "augusta", "toady", "marchi", "aprila",
  ]
}
