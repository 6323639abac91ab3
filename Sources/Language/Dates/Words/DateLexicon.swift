import Ground

/// The words of dates in one language and what each may mean.
struct DateLexicon: Sendable {
  struct Entry: Sendable {
    let rest: [String]
    let atom: DateAtom
  }

  private(set) var entries: [String: [Entry]] = [:]
  /// Long names of days and months, which are known with one letter wrong.
  private var long: [(word: String, length: Int)] = []

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
        if parts.count == 1, first.count >= Self.longEnough, Self.isName(atom) {
          long.append((first, first.count))
        }
      }
    }
  }

  /// What a word may mean, a slip in the name of a day or a month allowed.
  func meanings(of word: String) -> [Entry] {
    if let known = entries[word] { return known }
    let length = word.count
    guard length + 1 >= Self.longEnough, !Self.noSlips.contains(word) else { return [] }
    let meant = long.first { name in
      abs(name.length - length) <= 1 && name.word.first == word.first
        && Likeness.distance(name.word, word) == 1
    }
    return meant.flatMap { entries[$0.word] } ?? []
  }

  /// The letters a name has at least before one of them may be wrong.
  private static let longEnough = 7

  private static func isName(_ atom: DateAtom) -> Bool {
    switch atom {
    case .weekday, .month, .relative: true
    default: false
    }
  }

  /// Words of their own that are one letter from the name of a day or a month.
  private static let noSlips: Set<String> = [
    "domenico", "domenici", "domenicali", "gennaro", "gennari", "settembri",
    "februarys", "januarys", "settembrini", "settembrina", "novembri", "dicembri",
  ]
}
