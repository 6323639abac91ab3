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
    case .keywords:
      Self.replaced(text) { word in
        let folded = Folding.fold(word)
        return folded.count > 3 && !isSmall(folded) || word.first?.isNumber ?? false
          ? String(word) : "…"
      }
    case .letters:
      Self.replaced(text) { word in
        word.first?.isNumber ?? false ? String(word) : word.prefix(1) + "…"
      }
    case .nothing: ""
    }
  }

  private static func replaced(_ text: String, _ form: (Substring) -> String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      guard first.isLetter || first.isNumber else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      rest = rest[word.endIndex...]
      let shown = form(word)
      // Several words that are gone in a row are one gap.
      if shown == "…", result.hasSuffix("… ") { continue }
      result += shown
    }
    return result.replacing("… …", with: "…").replacing("…'", with: "…").replacing(" '", with: " ")
      .replacing(" ’", with: " ").replacing("…’", with: "…").split(separator: " ").joined(
        separator: " ")
  }
}
