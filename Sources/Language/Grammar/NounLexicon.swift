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
  /// The words by which the shape of what somebody typed is recognised.
  public var phrases = PhraseLexicon()

  /// A lexicon without entries: the rules of spelling alone.
  public init() {}

  /// The noun that a name is, its gender read from its head word, else from its ending.
  public func noun(_ text: String, in language: LanguageTag) -> Noun {
    // «18ª edizione»: the sign of an ordinal is no word.
    let split = Words.split(text).filter { !["ª", "º"].contains(text[$0.range]) }
    let words = split.map(\.folded)
    if language == .en {
      // "The conference in Leeds" is a conference: what follows a preposition does not count.
      let prepositions: Set<String> = ["in", "at", "on", "of", "for", "by", "with", "near"]
      let front = Array(words.prefix { !prepositions.contains($0) })
      let head = front.last { $0.first?.isLetter == true } ?? ""
      let isKnown =
        articled.contains(head) || articled.contains(front.suffix(2).joined(separator: " "))
      let hasArticle =
        ["the", "a", "an", "my", "our"].contains(words.first ?? "")
        || text.contains("'s ") || text.contains("’s ")
      return Noun(text, isBare: !isKnown || hasArticle)
    }
    let bare = words.filter {
      !["il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una"].contains($0)
    }
    for candidate in candidates(bare) {
      if let known = known(candidate) {
        return Noun(text, gender: known.gender, isPlural: known.isPlural)
      }
    }
    // Acronyms and unknown foreign names are masculine.
    let isAcronym = text.split(separator: " ").first?.dropFirst().contains(where: \.isUppercase)
    if isAcronym ?? false { return Noun(text) }
    let first = bare.first { $0.first?.isLetter == true } ?? ""
    // Italian nouns in -i are plural, but for those in -si of Greek origin.
    let isAccented = text.split(separator: " ").first { $0.first?.isLetter == true }?.last == "ì"
    let isPlural =
      first.hasSuffix("i") && !first.hasSuffix("si") && first.count > 3 && !isAccented
    return Noun(text, gender: genderByEnding(first), isPlural: isPlural)
  }

  /// An Italian noun whose gender and number are sure: known, or told by the ending of its first word.
  ///
  /// Nothing for a noun of which neither holds, as most of those in *-e*.
  func sureNoun(_ text: String) -> Noun? {
    let words = Words.split(text).map(\.folded)
    guard let first = words.first, let last = first.last, first.count > 1 else { return nil }
    let isAccented = text.prefix { $0 != " " }.last.map { "àùèìò".contains($0) } ?? false
    // «Stage estivi», «città intelligenti»: the adjective tells the number.
    let isInvariable = isAccented || !"aeiou".contains(last) || first == "stage"
    let hasPluralAfter =
      isInvariable && words.count > 1 && words[1].hasSuffix("i") && words[1].count > 3
    for candidate in [words.prefix(2).joined(separator: " "), first] {
      if let known = known(candidate) {
        return Noun(text, gender: known.gender, isPlural: known.isPlural || hasPluralAfter)
      }
    }
    if isAccented {
      return Noun(
        text, gender: first.hasSuffix("ta") ? .feminine : .masculine, isPlural: hasPluralAfter)
    }
    // Of a foreign compound the last word is the head: «machine learning».
    if words.count > 1, words.count <= 3, let end = words.last, !"aeiou".contains(end.last ?? "a") {
      let head = known(end)
      return Noun(text, gender: head?.gender ?? .masculine, isPlural: head?.isPlural ?? false)
    }
    guard first.count > 2 else { return nil }
    if hasStrongEnding(first) || "oa".contains(last) {
      return Noun(
        text, gender: genderByEnding(first), isPlural: first.hasSuffix("i"))
    }
    // Plurals in -i are mostly masculine; foreign nouns in a consonant are, too.
    if last == "i" { return Noun(text, isPlural: true) }
    return "aeiou".contains(last) ? nil : Noun(text, isPlural: hasPluralAfter)
  }

  /// Whether the first word of a text, folded, is a noun of the lexicon.
  func knowsHead(of folded: [String]) -> Bool {
    known(folded.prefix(2).joined(separator: " ")) != nil
      || folded.first.map { known($0) != nil } ?? false
  }

  /// Whether a folded word is no noun of the lexicon.
  func isUnknown(_ word: String) -> Bool { known(word) == nil }

  /// Gender and number of a word that the lexicon has, or whose singular it has.
  private func known(_ word: String) -> (gender: GrammaticalGender, isPlural: Bool)? {
    let isPlural = plural.contains(word)
    if feminine.contains(word) { return (.feminine, isPlural) }
    if masculine.contains(word) || isPlural { return (.masculine, isPlural) }
    let stem = String(word.dropLast())
    if word.hasSuffix("e"), feminine.contains(stem + "a") { return (.feminine, true) }
    if word.hasSuffix("he"), feminine.contains(stem.dropLast() + "a") { return (.feminine, true) }
    guard word.hasSuffix("i") else { return nil }
    for ending in ["o", "e", "a", "io"] {
      if masculine.contains(stem + ending) { return (.masculine, true) }
      if feminine.contains(stem + ending) { return (.feminine, true) }
    }
    return nil
  }

  /// The noun that an organisation's name is: bare for a company, with gender for an institution.
  public func organisation(_ text: String, in language: LanguageTag) -> Noun {
    let words = Words.split(text).map(\.folded)
    let heads = language == .it ? Array(words.prefix(2)) : words
    let isNamedWhole = institutions.contains(words.prefix(3).joined(separator: " "))
    guard isNamedWhole || heads.contains(where: institutions.contains) else {
      return Noun(text, isBare: true)
    }
    if language == .en {
      // «The University of Leeds», but «Leeds University».
      let isNamed = institutions.contains(words.first ?? "") && words.contains("of")
      return Noun(text, isBare: !isNamed)
    }
    // «Associazione Italiana Editori»: the institution is the head, not the last word.
    let head = isNamedWhole ? nil : heads.first(where: institutions.contains)
    let noun = noun(head ?? text, in: .it)
    return Noun(text, gender: noun.gender, isPlural: noun.isPlural)
  }

  /// The words that may be the head, the likeliest first: of a foreign compound the last one.
  private func candidates(_ words: [String]) -> [String] {
    let letters = words.filter { $0.first?.isLetter == true }
    guard let first = letters.first, let last = letters.last else { return [] }
    let small: Set<String> = [
      "di", "del", "dello", "della", "dell", "dei", "degli", "delle", "d", "a", "al", "alla", "per",
      "in", "su", "sul", "sulla", "con", "e", "tra", "nel", "nella", "da",
    ]
    let pair = letters.prefix(2).joined(separator: " ")
    let lastPair = letters.suffix(2).joined(separator: " ")
    let isCompound = letters.count > 1 && letters.count <= 3 && small.isDisjoint(with: letters)
    if isCompound { return [pair, lastPair, last, first] }
    return hasStrongEnding(first) ? [pair, first] : [pair, first, lastPair, last]
  }

  /// Whether the ending alone tells the gender.
  private func hasStrongEnding(_ word: String) -> Bool {
    ["zione", "sione", "gione", "trice", "zioni", "sioni", "mento"].contains { word.hasSuffix($0) }
  }

  private func genderByEnding(_ word: String) -> GrammaticalGender {
    for ending in [
      "zione", "sione", "gione", "zioni", "sioni", "ta", "tu", "trice", "ice", "a", "si",
    ]
    where word.hasSuffix(ending) { return .feminine }
    return .masculine
  }
}
