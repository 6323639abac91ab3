import Language

/// The forms of the verbs that are known, from their infinitives and the irregular ones by name.
public struct VerbLexicon: Sendable {
  let language: LanguageTag
  private var forms: [String: [VerbForm]] = [:]
  /// The long forms that say what was done, by their first letter.
  private var done: [Character: [String]] = [:]

  /// A lexicon of regular infinitives, and of irregular verbs with the forms that differ.
  ///
  /// - Parameters:
  ///   - regular: infinitives, folded.
  ///   - irregular: by infinitive, the forms by name: `present`, `past`, `participle`, `future`,
  ///     `imperfect`, `gerund`, `imperative`, `subjunctive`.
  public init(
    _ language: LanguageTag, regular: [String], irregular: [String: [String: [String]]]
  ) {
    self.language = language
    for verb in regular { add(verb, [:]) }
    for (verb, own) in irregular { add(verb, own) }
    for (word, forms) in forms where word.count >= NearWords.shortest {
      guard let first = word.first,
        forms.contains(where: { $0.tense == .participle || $0.tense == .past })
      else { continue }
      done[first, default: []].append(word)
    }
  }

  /// The form that says what was done for which a folded word is a slip of one letter; nothing where
  /// the word is known, or could be a slip for several verbs.
  func mended(_ word: String) -> String? {
    guard word.count >= NearWords.shortest - 1, let first = word.first, readings(word).isEmpty
    else { return nil }
    let near = (done[first] ?? []).filter { NearWords.isNear(word, $0) }
    let lemmas = near.reduce(into: Set<String>()) { $0.formUnion((forms[$1] ?? []).map(\.lemma)) }
    return lemmas.count == 1 ? near.min() : nil
  }

  private mutating func add(_ verb: String, _ own: [String: [String]]) {
    let made =
      language == .it
      ? ItalianConjugation.forms(verb, own) : EnglishConjugation.forms(verb, own)
    for (word, tense, person) in made {
      let form = VerbForm(lemma: verb, tense: tense, person: person)
      if forms[word]?.contains(form) != true { forms[word, default: []].append(form) }
    }
  }

  /// What a folded word's forms say, as marks: `v1` to `v6` for the person, and `past1`, `imperative2`,
  /// `infinitive` for when and how it speaks; `to-me` and `to-you` for pronouns joined to its end.
  public func marks(of word: String) -> Set<String> {
    var found: Set<String> = []
    for (form, clitics) in readings(word) {
      if form.person > 0 {
        found.insert("v\(form.person)")
        found.insert("\(form.tense)\(form.person)")
      }
      found.insert("\(form.tense)")
      if clitics.contains("mi") { found.insert("to-me") }
      if clitics.contains("ti") || clitics.contains("vi") { found.insert("to-you") }
    }
    return found
  }

  /// What a folded word does, as marks made of the classes its verbs belong to.
  ///
  /// - Parameter classes: the classes of an infinitive, folded.
  /// - Returns: for each class its name; with `-i` for a form of the writer's, `-you` for one said to
  ///   somebody (second person, imperative, conditional, a wish), `-he` for the third person of the
  ///   present, which speaks to a formal reader; `-me` and `-to-you` for pronouns joined to its end.
  public func deeds(of word: String, classes: (String) -> Set<String>) -> Set<String> {
    var found: Set<String> = []
    for (form, clitics) in readings(word) {
      for name in classes(form.lemma) {
        found.insert(name)
        switch (form.tense, form.person) {
        case (.past, _), (.participle, _): found.insert(name + "-done")
        case (_, 1), (_, 4): found.insert(name + "-i")
        case (.imperative, _), (_, 2), (_, 5), (.conditional, 3), (.subjunctive, 3):
          found.insert(name + "-you")
        case (.present, 3): found.insert(name + "-he")
        default: break
        }
        if clitics.contains(where: ["mi", "ci"].contains) { found.insert(name + "-me") }
        if clitics.contains(where: ["ti", "vi", "le"].contains) { found.insert(name + "-to-you") }
      }
    }
    return found
  }

  /// What a folded word may be a form of, with the clitics joined to its end.
  func readings(_ word: String) -> [(form: VerbForm, clitics: [String])] {
    var found = (forms[word] ?? []).map { (form: $0, clitics: [String]()) }
    guard language == .it, word.count >= 4 else { return found }
    for ending in Clitics.endings where word.hasSuffix(ending.text) {
      let base = String(word.dropLast(ending.text.count))
      for form in forms[base + "e"] ?? [] where form.tense == .infinitive {
        found.append((form, ending.parts))
      }
      for form in forms[base] ?? []
      where form.tense == .gerund || form.tense == .imperative
        || form.tense == .present && form.person == 4
      {
        found.append((form, ending.parts))
      }
      // "Dimmi", "fammi", "dalle": the consonant is doubled after one syllable.
      if base.count == 3, base.last == ending.text.first, !ending.text.hasPrefix("gl") {
        for form in forms[String(base.dropLast())] ?? [] where form.tense == .imperative {
          found.append((form, ending.parts))
        }
      }
    }
    return found
  }
}

/// Italian pronouns that lean on a verb.
enum Clitics {
  /// Those that stand before a verb.
  static let words: Set<String> = [
    "mi", "ti", "ci", "vi", "si", "lo", "la", "li", "le", "gli", "ne", "l", "glielo", "gliela",
    "glieli", "gliene", "me", "te", "ce", "m",
  ]

  /// Those that are joined to its end, the longest first.
  static let endings: [(text: String, parts: [String])] = [
    ("glielo", ["gli", "lo"]), ("gliela", ["gli", "lo"]), ("glieli", ["gli", "lo"]),
    ("gliele", ["gli", "lo"]), ("gliene", ["gli", "ne"]), ("melo", ["mi", "lo"]),
    ("mela", ["mi", "lo"]), ("meli", ["mi", "lo"]), ("telo", ["ti", "lo"]), ("cene", ["ci"]),
    ("celo", ["ci", "lo"]), ("gli", ["gli"]), ("mi", ["mi"]), ("ti", ["ti"]), ("ci", ["ci"]),
    ("vi", ["vi"]), ("si", ["si"]), ("lo", ["lo"]), ("la", ["lo"]), ("li", ["lo"]),
    ("le", ["gli", "le"]), ("ne", ["ne"]),
  ]
}
