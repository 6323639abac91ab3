/// Given names and the gender they usually have: a help for asking, never a fact.
public struct NameLexicon: Sendable {
  /// Folded names of men.
  public var masculine: Set<String> = []
  /// Folded names of women.
  public var feminine: Set<String> = []
  /// Folded names of both.
  public var either: Set<String> = []
  /// Folded words that, written small, are part of no name.
  public var never: Set<String> = []

  /// A lexicon without names.
  public init() {}

  /// Whether the word is a given name.
  public func knows(_ name: some StringProtocol) -> Bool {
    let folded = Folding.fold(name)
    return masculine.contains(folded) || feminine.contains(folded) || either.contains(folded)
  }

  /// The gender a given name usually has; nothing when the name is unknown or used by both.
  public func gender(of name: some StringProtocol) -> GrammaticalGender? {
    let folded = Folding.fold(name)
    let first = folded.split(separator: " ").first.map(String.init) ?? folded
    if either.contains(folded) { return nil }
    for candidate in [folded, first] {
      if masculine.contains(candidate), !feminine.contains(candidate) { return .masculine }
      if feminine.contains(candidate), !masculine.contains(candidate) { return .feminine }
    }
    return nil
  }
}
