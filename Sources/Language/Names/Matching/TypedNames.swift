import Foundation

/// Names as people type them.
public enum TypedNames {
  /// Several names in one line: divided by commas, `e`, `and`, `&` or new lines, not inside brackets.
  public static func list(_ text: String) -> [String] {
    var line = ""
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: break
      }
      line.append(
        depth == 0 && "\n;".contains(character)
          ? "," : depth > 0 && character == "," ? " " : character)
    }
    for word in [" e ", " ed ", " and ", " & "] { line = line.replacing(word, with: ",") }
    return line.split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces.union(.init(charactersIn: "."))) }
      .filter { name in name.contains(where: \.isLetter) }
  }

  /// A name and the organisation typed with it: `Laura Conti di Reply`, `Mark Hill (Acme)`.
  public static func withOrganisation(_ text: String) -> (name: String, organisation: String?) {
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let inside = text[text.index(after: open)..<close]
      return (trimmed(text[..<open]), trimmed(inside))
    }
    for word in [
      " who works at ", " who works for ", ", she works at ", ", he works at ", ", works at ",
      ", she works for ", ", he works for ", ", works for ", ", lavora in ", ", lavora alla ",
      ", lavora per ", ", lavora da ", " che lavora in ", " che lavora alla ",
      " che lavora da ",
    ] {
      guard let range = text.range(of: word) else { continue }
      return (trimmed(text[..<range.lowerBound]), trimmed(text[range.upperBound...]))
    }
    if let comma = text.firstIndex(of: ","), text.count(where: { $0 == "," }) == 1 {
      return (trimmed(text[..<comma]), trimmed(text[text.index(after: comma)...]))
    }
    for word in [
      " di ", " della ", " del ", " dell'", " dell’", " dalla ", " from ", " at ", " of ", " @ ",
    ] {
      guard let range = text.range(of: word), range.lowerBound > text.startIndex else { continue }
      let rest = trimmed(text[range.upperBound...])
      if !rest.isEmpty { return (trimmed(text[..<range.lowerBound]), rest) }
    }
    return (trimmed(text[...]), nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespaces.union(.init(charactersIn: ".,;:")))
  }

  private static let prepositions: [LanguageTag: [String]] = [
    .it: [
      "all'", "all’", "alla ", "allo ", "al ", "ai ", "alle ", "agli ", "a ", "un ", "una ",
      "un'", "uno ", "dell'", "della ", "del ",
    ],
    // An English name keeps its article: `the pub`, but `Web Summit`.
    .en: ["at a ", "at an ", "at ", "to a ", "to ", "a ", "an "],
  ]

  /// The name of an event without the preposition or article before it.
  public static func withoutLeadingPreposition(_ text: String, _ language: LanguageTag) -> String {
    let start = text.drop { $0 == " " }
    for word in prepositions[language, default: []]
    where start.count > word.count + 1
      && (start.hasPrefix(word) || start.hasPrefix(word.prefix(1).uppercased() + word.dropFirst()))
    {
      return String(start.dropFirst(word.count))
    }
    return String(start)
  }

  /// Whether words tell a place rather than name an event: `a cena da Paolo`, `in treno`, `online`.
  public static func isPlace(_ text: String, _ noun: Noun, _ language: LanguageTag) -> Bool {
    let folded = Folding.fold(text)
    let starts =
      language == .it
      ? [
        "a cena", "a pranzo", "a casa", "in ", "da ", "dal ", "dalla ", "su ", "online", "tramite ",
        "per caso", "nel ", "sul ", "a una cena", "a un matrimonio",
      ]
      : [
        "over ", "in ", "on ", "online", "through ", "by chance", "at home", "at a friend",
        "at the gym", "at work",
      ]
    return starts.contains { folded.hasPrefix($0) }
  }

  /// Whether a line can be somebody's name: a few words of letters.
  public static func canBeName(_ text: String, never: Set<String>) -> Bool {
    let words = text.split(separator: " ")
    if words.contains(where: { $0 == $0.lowercased() && never.contains(Folding.fold($0)) }) {
      return false
    }
    if words.allSatisfy({ never.contains(Folding.fold($0)) }) { return false }
    return (1...5).contains(words.count) && text.count <= 60
      && text.allSatisfy { $0.isLetter || " '’.-".contains($0) }
      && words.contains { $0.count > 1 }
  }
}

extension String {
  /// The text without stops and spaces at its ends.
  public var trimmingPunctuation: String {
    trimmingCharacters(in: .whitespaces.union(.init(charactersIn: ".,;:!?()\"")))
  }
}
