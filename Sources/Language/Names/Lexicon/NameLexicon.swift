/// Given names and the gender they usually have, and the words that stand around names.
///
/// A gender is a help for asking, never a fact.
public struct NameLexicon: Sendable {
  /// Folded names of men.
  public var masculine: Set<String> = []
  /// Folded names of women.
  public var feminine: Set<String> = []
  /// Folded names of both.
  public var either: Set<String> = []
  /// Folded words that, written small, are part of no name.
  public var never: Set<String> = []
  /// Folded given names that are ordinary words, too: `rosa`, `mark`, `may`.
  public var ordinary: Set<String> = []
  /// Folded family names that are common.
  public var surnames: Set<String> = []
  /// The folded given names that a short form stands for: `ale` for `alessandro`, `alessia`.
  public var short: [String: [String]] = [:]
  /// Names that are written with accents, by their folded form.
  public var spelt: [String: String] = [:]
  /// The words that stand around names.
  public var words = NameWords()
  /// The titles by each folded way to write them.
  public var titles: [String: NameTitle] = [:]

  /// A lexicon without names.
  public init() {}

  /// Whether the word is a given name.
  public func knows(_ name: some StringProtocol) -> Bool { isGiven(Folding.fold(name)) }

  /// Whether a folded word is a given name.
  public func isGiven(_ folded: String) -> Bool {
    masculine.contains(folded) || feminine.contains(folded) || either.contains(folded)
  }

  /// Whether a folded word is a given name and none that is common as a family name.
  public func isOnlyGiven(_ folded: String) -> Bool {
    isGiven(folded) && !surnames.contains(folded)
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

  /// The names of both lexicons; where they differ, this one's reading stands.
  public func joined(with other: NameLexicon) -> NameLexicon {
    var joined = self
    joined.masculine.formUnion(other.masculine)
    joined.feminine.formUnion(other.feminine)
    joined.either.formUnion(other.either)
    joined.never.formUnion(other.never)
    joined.ordinary.formUnion(other.ordinary)
    joined.surnames.formUnion(other.surnames)
    joined.short.merge(other.short) { own, more in own + more.filter { !own.contains($0) } }
    joined.spelt.merge(other.spelt) { own, _ in own }
    joined.titles.merge(other.titles) { own, _ in own }
    joined.words = words.joined(with: other.words)
    return joined
  }
}
