import Language

/// A text that fades, so that it is said from memory.
public enum Fading: Int, Sendable, CaseIterable {
  /// All of it is seen.
  case all
  /// The words that carry meaning are seen.
  case keywords
  /// The first letter of each word is seen.
  case letters
  /// Nothing is seen.
  case nothing

  /// The next step, with less to see; nothing after the last.
  public var next: Fading? { Fading(rawValue: rawValue + 1) }

  /// What is left of a text; `isSmall` tells the words that carry no meaning.
  public func shown(_ text: String, isSmall: (String) -> Bool) -> String {
    switch self {
    case .all: text
    case .keywords: Self.replaced(text) { Self.keyWord($0, isSmall) }
    case .letters: Self.replaced(text, Self.letter)
    case .nothing: ""
    }
  }

  private static let gap = "…"

  /// A word that carries meaning, without a small word joined to it; else a gap.
  private static func keyWord(_ word: Substring, _ isSmall: (String) -> Bool) -> String {
    let kept = word.split(whereSeparator: isApostrophe).filter { piece in
      let folded = Folding.fold(piece)
      return folded.count > 3 && !isSmall(folded) || piece.first?.isNumber ?? false
    }
    return kept.isEmpty ? gap : kept.joined(separator: "'")
  }

  /// The first letter of a word; a number stays.
  private static func letter(_ word: Substring) -> String {
    if word.first?.isNumber ?? false { return String(word) }
    let pieces = word.split(whereSeparator: isApostrophe)
    guard pieces.count == 2, pieces[1].count > 2 else { return word.prefix(1) + gap }
    return pieces[0].prefix(1) + "'" + pieces[1].prefix(1) + gap
  }

  private static func isApostrophe(_ sign: Character) -> Bool { sign == "'" || sign == "’" }

  /// The text with each word as `form` shows it; words that are gone in a row are one gap.
  private static func replaced(_ text: String, _ form: (Substring) -> String) -> String {
    var shown: [String] = []
    for part in text.split(separator: " ") {
      let lead = part.prefix { !$0.isLetter && !$0.isNumber }
      let word = part.dropFirst(lead.count).prefix {
        $0.isLetter || $0.isNumber || $0 == "-" || isApostrophe($0)
      }
      let rest = part.dropFirst(lead.count + word.count)
      let seen = lead + (word.isEmpty ? "" : form(word)) + rest
      if shown.last == gap, seen.hasPrefix(gap) { shown.removeLast() }
      shown.append(String(seen))
    }
    return shown.joined(separator: " ")
  }
}
