/// The words of dates in one language and what each may mean.
struct DateLexicon: Sendable {
  struct Entry: Sendable {
    let rest: [String]
    let atom: DateAtom
  }

  private(set) var entries: [String: [Entry]] = [:]

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
      }
    }
  }
}
