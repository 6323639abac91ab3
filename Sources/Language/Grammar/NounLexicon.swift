/// The nouns whose gender and article are known, and the words that sound unlike their spelling.
public struct NounLexicon: Sendable {
  /// Folded masculine nouns.
  public var masculine: Set<String> = []
  /// Folded feminine nouns.
  public var feminine: Set<String> = []
  /// Folded plural nouns.
  public var plural: Set<String> = []
  /// English head nouns that take *the*.
  public var articled: Set<String> = []
  /// Folded head words of institutions, whose names take an article as companies' do not.
  public var institutions: Set<String> = []
  /// Words that begin with a vowel sound whatever their spelling.
  public var vowel: Set<String> = []
  /// Words that begin with a plain consonant sound whatever their spelling.
  public var consonant: Set<String> = []
  /// Words that take *lo* whatever their spelling.
  public var impure: Set<String> = []

  /// A lexicon without entries: the rules of spelling alone.
  public init() {}

  /// The noun that a name is, its gender read from its head word, else from its ending.
  public func noun(_ text: String, in language: LanguageTag) -> Noun {
    let words = Words.split(text).map(\.folded)
    if language == .en {
      // "The conference in Leeds" is a conference: what follows a preposition does not count.
      let prepositions: Set<String> = ["in", "at", "on", "of", "for", "by", "with", "near"]
      let front = Array(words.prefix { !prepositions.contains($0) })
      let head = front.last { $0.first?.isLetter == true } ?? ""
      let isKnown =
        articled.contains(head) || articled.contains(front.suffix(2).joined(separator: " "))
      let hasArticle = ["the", "a", "an", "my", "our"].contains(words.first ?? "")
      return Noun(text, isBare: !isKnown || hasArticle)
    }
    let bare = words.filter {
      !["il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una"].contains($0)
    }
    for candidate in candidates(bare) {
      let isPlural = plural.contains(candidate)
      if feminine.contains(candidate) { return Noun(text, gender: .feminine, isPlural: isPlural) }
      if masculine.contains(candidate) || isPlural {
        return Noun(text, gender: .masculine, isPlural: isPlural)
      }
    }
    // Acronyms and unknown foreign names are masculine.
    let isAcronym = text.split(separator: " ").first?.dropFirst().contains(where: \.isUppercase)
    if isAcronym ?? false { return Noun(text) }
    return Noun(text, gender: genderByEnding(bare.first ?? ""))
  }

  /// The noun that an organisation's name is: bare for a company, with gender for an institution.
  public func organisation(_ text: String, in language: LanguageTag) -> Noun {
    let words = Words.split(text).map(\.folded)
    let heads = language == .it ? Array(words.prefix(2)) : words
    guard heads.contains(where: institutions.contains) else { return Noun(text, isBare: true) }
    if language == .en {
      // «The University of Leeds», but «Leeds University».
      let isNamed = institutions.contains(words.first ?? "") && words.contains("of")
      return Noun(text, isBare: !isNamed)
    }
    let noun = noun(text, in: .it)
    return Noun(text, gender: noun.gender, isPlural: noun.isPlural)
  }

  private func candidates(_ words: [String]) -> [String] {
    let letters = words.filter { $0.first?.isLetter == true }
    guard let first = letters.first, let last = letters.last else { return [] }
    var list = [letters.prefix(2).joined(separator: " "), first]
    list.append(letters.suffix(2).joined(separator: " "))
    list.append(last)
    return list
  }

  private func genderByEnding(_ word: String) -> GrammaticalGender {
    for ending in ["zione", "sione", "gione", "ta", "tu", "trice", "ice", "a"]
    where word.hasSuffix(ending) { return .feminine }
    return .masculine
  }
}
