import Ground

/// Which of a list an answer points at by its place: `la prima`, `l'ultima`, `number two`, `the 3rd`.
public struct PlaceFinder {
  private let language: LanguageTag
  private let small: Set<String>

  /// A finder for a language; `small` are folded words that may stand beside a place.
  public init(_ language: LanguageTag, small: Set<String> = []) {
    self.language = language
    self.small = small
  }

  private static let lasts: [LanguageTag: [Set<String>]] = [
    .it: [["ultimo", "ultima"], ["penultimo", "penultima"]],
    .en: [["last"], ["penultimate"]],
  ]
  private static let middle: Set<String> = ["mezzo", "middle", "centro"]
  /// Words that may stand beside a place, so that the answer is nothing but one.
  private static let beside: [LanguageTag: Set<String>] = [
    .it: [
      "il", "lo", "la", "l", "i", "gli", "le", "quello", "quella", "quelle", "quelli", "numero",
      "opzione", "voce", "risposta", "scelgo", "prendo", "direi", "per", "me", "dico", "va", "bene",
      "la", "facciamo", "di", "in", "cosa", "e", "scelta", "n", "forse", "ok", "del", "della",
      "che", "hai", "detto", "elencato", "scritto", "dei", "delle", "delle", "tra", "questi",
    ],
    .en: [
      "the", "number", "option", "answer", "one", "choice", "i", "choose", "pick", "take", "ll",
      "d", "say", "go", "for", "with", "let", "s", "please", "ones", "and", "in", "no", "item",
      "maybe", "ok", "of", "would", "you", "said", "mentioned", "listed", "wrote", "them", "those",
      "these",
    ],
  ]

  /// The places, from 0, that an answer points at among so many; none when it says anything else.
  public func places(in text: String, of count: Int) -> [Int] {
    let words = Words.split(text)
    guard !words.isEmpty, words.count <= 10 else { return [] }
    let beside = (Self.beside[language] ?? []).union(small)
    var found: [Int] = []
    var isSure = false
    for (number, word) in words.enumerated() {
      if let place = place(word.folded, of: count, isAlone: words.count == 1) {
        // "One" behind "the first" is no place of its own.
        if word.folded == "one" || word.folded == "a", !found.isEmpty { continue }
        if word.folded == "one", number + 1 < words.count { continue }
        found.append(place)
        isSure = true
      } else if !beside.contains(word.folded) {
        return []
      }
    }
    return isSure && found.allSatisfy({ (0..<count).contains($0) }) ? found : []
  }

  private func place(_ word: String, of count: Int, isAlone: Bool) -> Int? {
    for (back, words) in (Self.lasts[language] ?? []).enumerated() where words.contains(word) {
      return count - 1 - back
    }
    if Self.middle.contains(word), count % 2 == 1 { return count / 2 }
    if let digits = Int(word.trimmingSuffix(["st", "nd", "rd", "th"])) { return digits - 1 }
    for (text, atom) in SpokenNumbers.atoms(language) {
      guard text.split(separator: "|").contains(where: { $0 == word }) else { continue }
      switch atom {
      case .ordinal(let value): return value - 1
      case .number(let value) where !["un", "una", "a", "an"].contains(word): return value - 1
      default: continue
      }
    }
    return nil
  }
}

extension String {
  fileprivate func trimmingSuffix(_ endings: [String]) -> String {
    guard let ending = endings.first(where: hasSuffix), first?.isNumber == true else { return self }
    return String(dropLast(ending.count))
  }
}
