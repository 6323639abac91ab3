/// Italian articles and articulated prepositions, by the sound of the next word.
///
/// Tables from the common grammar of Italian; the sound decides, whatever the part of speech.
public struct ItalianArticles: Sendable {
  /// A word that is made to agree with what follows.
  public enum Article: String, Sendable, CaseIterable { case il, del, al, dal, nel, sul, un }

  enum Sound { case vowel, impure, consonant }

  let lexicon: NounLexicon

  /// Articles that know the exceptions of a lexicon.
  public init(_ lexicon: NounLexicon) { self.lexicon = lexicon }

  /// The article and the noun as written together: `al Career Day`, `all'AI Week`.
  public func attach(_ article: Article, to noun: Noun) -> String {
    if noun.isBare { return bare(article, noun.text) }
    let (own, rest) = splitOwnArticle(noun.text)
    let text = own == nil ? noun.text : rest
    let gender = own.map { ["la", "le"].contains($0) ? .feminine : noun.gender } ?? noun.gender
    let isPlural = own.map { ["i", "gli", "le"].contains($0) } ?? noun.isPlural
    let form = form(article, gender: gender, isPlural: isPlural, sound: sound(of: text))
    return form.hasSuffix("'") ? form + text : form + " " + text
  }

  /// The simple preposition before a name that takes no article: `del Reply` is written *di Reply*.
  private func bare(_ article: Article, _ text: String) -> String {
    switch article {
    case .il, .un: text
    case .del: "di " + text
    case .al: euphonic("a", before: text)
    case .dal: "da " + text
    case .nel: "in " + text
    case .sul: "su " + text
    }
  }

  /// *a* or *ad*, *e* or *ed*: the d is written only before the same vowel.
  public func euphonic(_ word: String, before text: String) -> String {
    let first = Folding.fold(text.prefix(1))
    return word.lowercased() == first ? word + "d " + text : word + " " + text
  }

  /// A simple preposition joined with the article that words begin with: `di` and *la logistica* are
  /// *della logistica*; nothing when the words begin with no article.
  public func contract(_ preposition: String, with text: String) -> String? {
    let joined: [String: Article] = ["di": .del, "a": .al, "da": .dal, "in": .nel, "su": .sul]
    guard let article = joined[preposition] else { return nil }
    let (own, _) = splitOwnArticle(text)
    guard let own else { return nil }
    let isFeminine = ["la", "le"].contains(own)
    return attach(article, to: Noun(text, gender: isFeminine ? .feminine : .masculine))
  }

  private func splitOwnArticle(_ text: String) -> (article: String?, rest: String) {
    for prefix in ["il ", "lo ", "la ", "i ", "gli ", "le "] where text.hasPrefix(prefix) {
      return (String(prefix.dropLast()), String(text.dropFirst(prefix.count)))
    }
    for prefix in ["l'", "l’"] where text.hasPrefix(prefix) {
      return ("l'", String(text.dropFirst(2)))
    }
    return (nil, text)
  }

  func form(_ article: Article, gender: GrammaticalGender, isPlural: Bool, sound: Sound) -> String {
    if article == .un {
      if isPlural { return form(.del, gender: gender, isPlural: true, sound: sound) }
      return switch (gender, sound) {
      case (.masculine, .impure): "uno"
      case (.masculine, _): "un"
      case (.feminine, .vowel): "un'"
      case (.feminine, _): "una"
      }
    }
    let definite =
      switch (gender, isPlural, sound) {
      case (_, false, .vowel): "l'"
      case (.masculine, false, .impure): "lo"
      case (.masculine, false, .consonant): "il"
      case (.masculine, true, .consonant): "i"
      case (.masculine, true, _): "gli"
      case (.feminine, false, _): "la"
      case (.feminine, true, _): "le"
      }
    let stems = [
      Article.il: "", .del: "de", .al: "a", .dal: "da", .nel: "ne", .sul: "su",
    ]
    guard article != .il, let stem = stems[article] else { return definite }
    return switch definite {
    case "il": stem + "l"
    case "i", "gli": stem + definite
    default: stem + "l" + definite
    }
  }

  func sound(of text: String) -> Sound {
    let words = Words.split(text)
    guard let first = words.first else { return .consonant }
    let word = first.folded
    if lexicon.vowel.contains(word) { return .vowel }
    if lexicon.consonant.contains(word) { return .consonant }
    if lexicon.impure.contains(word) { return .impure }
    if let digit = word.first, digit.isNumber {
      let next = words.dropFirst().first?.folded ?? ""
      let isOrdinal =
        text[first.range].contains { "°ºª".contains($0) }
        || text[first.range.upperBound...].first.map { "°ºª".contains($0) } ?? false
      // "Il 1° maggio" and "il 1 maggio" are read "il primo".
      let isFirst = isOrdinal || CalendarWords.months(.it).contains(next)
      return soundOfNumber(word, isOrdinal: isFirst)
    }
    let original = text[first.range]
    if original.count > 1, original.count <= 4, original.allSatisfy(\.isUppercase),
      !word.contains(where: { "aeiou".contains($0) })
    {
      return soundOfLetter(word.first ?? "b")
    }
    return soundBySpelling(word)
  }

  /// Eight and eleven begin with a vowel, and so do eighty and eight hundred; the first is *primo*.
  private func soundOfNumber(_ number: String, isOrdinal: Bool) -> Sound {
    let digits = number.prefix { $0.isNumber && $0.isASCII }
    if digits.hasPrefix("8") || digits == "11" { return .vowel }
    return digits == "1" && !isOrdinal ? .vowel : .consonant
  }

  /// The sound of a letter read by its Italian name, as in an acronym: *l'MBA*, *il PDF*.
  private func soundOfLetter(_ letter: Character) -> Sound {
    switch letter {
    case "f", "h", "l", "m", "n", "r", "s", "x", "a", "e", "i", "o", "u": .vowel
    case "z": .impure
    default: .consonant
    }
  }

  private func soundBySpelling(_ word: String) -> Sound {
    let letters = Array(word.prefix(3))
    guard let first = letters.first else { return .consonant }
    let second = letters.count > 1 ? letters[1] : " "
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    switch first {
    case "i" where vowels.contains(second) && second != "i": return .impure
    case "a", "e", "i", "o", "u": return .vowel
    case "h": return .vowel
    case "z", "x": return .impure
    case "y": return vowels.contains(second) ? .impure : .vowel
    case "s" where !vowels.contains(second) && second != " ": return .impure
    case "g" where second == "n", "p" where second == "n" || second == "s": return .impure
    default: return .consonant
    }
  }
}
