/// Reads what somebody typed as a phrase of its language.
public struct TypedPhraseReader {
  let language: LanguageTag
  let lexicon: NounLexicon
  var words: PhraseLexicon { lexicon.phrases }

  /// A reader with the words of a language.
  public init(_ language: LanguageTag, _ lexicon: NounLexicon) {
    self.language = language
    self.lexicon = lexicon
  }

  /// The phrase; marks at its end are taken off, a question is put indirectly.
  public func phrase(_ typed: String) -> TypedPhrase {
    let trimmed = Self.trimmed(typed)
    let isAsked = typed.contains("?")
    let folded = Words.split(trimmed).map(\.folded)
    if language == .en {
      let asked = EnglishQuestion(words)
      if let turned = asked.turned(trimmed) {
        return turned.isYesNo ? whether(turned.text) : question(turned.text)
      }
      if asked.isDirect(trimmed) { return TypedPhrase(shape: .statement, text: trimmed) }
    }
    if folded.count > 1, let word = words.whether.first(where: { folded.first == $0 }) {
      return whether(with(words.whether.first, trimmed.dropFirst(word.count)))
    }
    if PhraseLexicon.begins(folded, with: words.there) {
      return whether(with(words.whether.first, trimmed[...]), that: said(trimmed))
    }
    if folded.count > 1, PhraseLexicon.begins(folded, with: words.questions) {
      return question(trimmed)
    }
    if folded.count > 1, folded.first == words.that.first {
      return TypedPhrase(shape: .reported, text: trimmed, that: trimmed)
    }
    if isInfinitive(folded, trimmed) { return doing(trimmed) }
    let hasDeterminer = PhraseLexicon.begins(folded, with: words.determiners)
    if let sentence = sentence(trimmed, folded, isAsked: isAsked, hasDeterminer) {
      return sentence
    }
    return noun(trimmed, folded, hasDeterminer)
  }

  private func question(_ text: String) -> TypedPhrase {
    TypedPhrase(shape: .question, text: text, clause: text)
  }

  private func whether(_ text: String, that: String? = nil) -> TypedPhrase {
    TypedPhrase(
      shape: .whether, text: text, clause: language == .en ? text : nil, that: that)
  }

  private func doing(_ text: String) -> TypedPhrase {
    // «Grazie per avermi aiutato»: one is thanked for what is done.
    let isDone = ["aver", "esser"].contains { text.lowercased().hasPrefix($0) }
    return TypedPhrase(
      shape: .doing, text: text, thanked: language == .it && isDone ? text : nil,
      clause: words.doing.first.map { $0 + " " + text })
  }

  /// A sentence, by the word it begins with; one that asks becomes a question of yes or no.
  private func sentence(
    _ text: String, _ folded: [String], isAsked: Bool, _ hasDeterminer: Bool
  ) -> TypedPhrase? {
    guard folded.count > 1 else { return nil }
    let isToYou = PhraseLexicon.begins(folded, with: words.second)
    let isSaid =
      isToYou || PhraseLexicon.begins(folded, with: words.first)
      || PhraseLexicon.begins(folded, with: words.third)
    let isOfThem = PhraseLexicon.begins(folded, with: words.them)
    if isAsked, language == .it, !hasDeterminer {
      return whether(with(words.whether.first, text[...]))
    }
    guard isSaid || isOfThem else { return nil }
    return TypedPhrase(
      shape: .statement, text: text, isToYou: isToYou, that: isSaid ? said(text) : nil)
  }

  private func said(_ text: String) -> String { with(words.that.first, text[...]) }

  private func with(_ word: String?, _ rest: Substring) -> String {
    let rest = rest.drop { $0 == " " }
    guard let word else { return String(rest) }
    // «I» keeps its capital; the first word of a sentence does not.
    let first = rest.prefix { !" '’".contains($0) }
    let keeps = first.count == 1 || first.dropFirst().contains(where: \.isUppercase)
    return word + " " + (keeps ? String(rest) : rest.prefix(1).lowercased() + rest.dropFirst())
  }

  private func noun(_ text: String, _ folded: [String], _ hasDeterminer: Bool) -> TypedPhrase {
    let isWhole = hasDeterminer || isNamed(text) || isGerund(folded)
    let isPlural = !isGerund(folded) && isPlural(text, folded)
    let isNoun = hasDeterminer || isGerund(folded) || isKnown(folded) || folded.count < 4
    let article = isWhole ? nil : articled(text, folded)
    let thanked = language == .en && !isWhole ? "the " + text : article ?? text
    let hasMore = folded.dropFirst().contains { words.after.contains($0) }
    return TypedPhrase(
      shape: .noun, text: text, whole: article, isPlural: isPlural, thanked: thanked,
      quote: isNoun ? nil : text, hasDeterminer: hasDeterminer,
      goesBare: article != nil && (isPlural || !hasMore),
      definite: definite(text, folded) ?? article ?? text)
  }

  /// The noun with the definite article in place of the indefinite one, or before a number.
  private func definite(_ text: String, _ folded: [String]) -> String? {
    guard folded.count > 1, let first = folded.first else { return nil }
    let rest = String(text[Words.split(text)[1].range.lowerBound...])
    switch language {
    case .it:
      let articles = ItalianArticles(lexicon)
      if ["un", "uno", "una"].contains(first) {
        let isFeminine = first == "una" || text.lowercased().hasPrefix("un'")
        return articles.attach(.il, to: Noun(rest, gender: isFeminine ? .feminine : .masculine))
      }
      guard words.numbers.contains(first) else { return nil }
      let gender = lexicon.sureNoun(rest)?.gender ?? .masculine
      return articles.attach(.il, to: Noun(text, gender: gender, isPlural: true))
    case .en:
      if ["a", "an"].contains(first) { return "the " + rest }
      return words.numbers.contains(first) ? "the " + text : nil
    }
  }

  /// Whether the head of a noun is known, so that it is no sentence that only looks like one.
  private func isKnown(_ folded: [String]) -> Bool {
    guard language == .en else { return lexicon.knowsHead(of: folded) }
    guard let head = head(folded) else { return false }
    return words.countable.contains(head) || words.countable.contains(String(head.dropLast()))
  }

  /// The noun with the article its language wants; nothing where it goes without, or none is sure.
  private func articled(_ text: String, _ folded: [String]) -> String? {
    switch language {
    case .it:
      // «Maratone e ginocchia»: several go without.
      guard !folded.contains("e"), let noun = lexicon.sureNoun(text) else { return nil }
      return ItalianArticles(lexicon).attach(.il, to: noun)
    case .en:
      guard let head = head(folded), words.countable.contains(head) else { return nil }
      return "the " + text
    }
  }

  private func head(_ folded: [String]) -> String? {
    folded.prefix { !words.after.contains($0) }.last
  }

  private func isNamed(_ text: String) -> Bool {
    // «Paul's dinner», but not «choice between two master's degrees».
    let start = text.split(separator: " ").prefix(2)
    return text.first.map { $0.isUppercase || $0.isNumber } ?? true
      || start.contains { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
  }

  private func isGerund(_ folded: [String]) -> Bool {
    guard language == .en, folded.count > 1, let first = folded.first else { return false }
    guard first.count > 4, first.hasSuffix("ing") else { return false }
    // «Writing» is a noun, but not in «writing a CV».
    return !words.nouns.contains(first) || words.determiners.contains(folded[1])
      || ["me", "us", "him", "them", "it"].contains(folded[1])
  }

  private func isPlural(_ text: String, _ folded: [String]) -> Bool {
    switch language {
    case .it:
      let first = folded.first ?? ""
      if ["i", "gli", "le", "dei", "degli", "delle", "alcuni", "alcune", "due", "tre"]
        .contains(first)
      {
        return true
      }
      return folded.contains("e") && folded.count > 2 || lexicon.noun(text, in: .it).isPlural
    case .en:
      let front = folded.prefix { !words.after.contains($0) }
      if front.contains("and") { return true }
      if text.first?.isUppercase ?? false { return false }
      guard let head = front.last, head.hasSuffix("s"), !head.hasSuffix("ss") else { return false }
      return !words.singular.contains(head)
    }
  }

  private func isInfinitive(_ folded: [String], _ text: String) -> Bool {
    let rest = folded.first == "non" ? folded.dropFirst() : folded[...]
    guard let first = rest.first else { return false }
    if words.infinitives.contains(first) { return rest.count > 1 }
    guard language == .it, first.count > 3, !words.nouns.contains(first),
      !first.hasSuffix("iere"), text.first?.isLowercase ?? false
    else { return false }
    for ending in ["", "mi", "ti", "si", "ci", "vi", "lo", "la", "li", "le", "ne", "gli", "glielo"]
    where ending.isEmpty || first.hasSuffix(ending) {
      let stem = ending.isEmpty ? first : String(first.dropLast(ending.count)) + "e"
      if ["are", "ere", "ire", "rre"].contains(where: { stem.hasSuffix($0) }), stem.count > 3 {
        return lexicon.isUnknown(first)
      }
    }
    return false
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.drop { $0 == " " }
    while let last = rest.last, " .?!…;:,".contains(last) { rest.removeLast() }
    return String(rest)
  }
}
