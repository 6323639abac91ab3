/// The verbs of an Italian line with their helpers, pronouns and denials.
struct ItalianVerbGroups {
  private let words: [EarWord]
  private let lexicon: VerbLexicon
  private let small: SmallWords
  /// The places that name somebody.
  private let people: Set<Int>
  /// The places of days and hours.
  private let times: Set<Int>

  init(_ words: [EarWord], _ lexicon: EarLexicon, people: Set<Int>, times: Set<Int>) {
    (self.people, self.times) = (people, times)
    self.words = words
    self.lexicon = lexicon.verbs
    small = lexicon.small
  }

  /// Every reading of the verb that begins at a place.
  func groups(at start: Int) -> [VerbGroup] {
    // What leans on a verb belongs to it, and a noun behind its article is none.
    if start > 0, words[start].signs.isEmpty, let before = word(start - 1),
      Self.leaning.contains(before) || small.determiners.contains(before)
    {
      return []
    }
    var place = start
    var isNegated = false
    var clitics: Set<String> = []
    if word(place) == "non" {
      isNegated = true
      place += 1
    }
    while let pronoun = word(place), Clitics.words.contains(pronoun), word(place + 1) != nil {
      clitics.insert(pronoun)
      place += 1
    }
    let bare = place
    var found: [VerbGroup] = []
    func add(
      _ lemma: String, _ aspect: VerbGroup.Aspect, _ subject: VerbGroup.Subject, _ end: Int,
      _ more: [String] = [], passive: Bool = false
    ) {
      var group = VerbGroup(lemma: lemma, aspect: aspect, subject: subject, range: start..<end)
      group.isNegated = isNegated
      group.isPassive = passive
      group.clitics = clitics.union(more)
      if !found.contains(group) { found.append(group) }
    }
    guard let head = word(bare) else { return [] }
    for (form, own) in lexicon.readings(head) {
      let subject: VerbGroup.Subject = [1, 4].contains(form.person) ? .me : .others
      let next = skippingAdverbs(bare + 1)
      switch form.lemma {
      case "avere" where form.tense != .infinitive && form.tense != .participle,
        "essere" where form.tense != .infinitive && form.tense != .participle:
        var end = next
        var isPassive = false
        if form.lemma == "essere", let been = word(next), been.hasPrefix("stat"), been.count == 5,
          participle(skippingAdverbs(next + 1)) != nil
        {
          end = skippingAdverbs(next + 1)
          isPassive = true
        }
        if let verb = participle(end) {
          // "Ho dovuto scrivere": the second verb carries the meaning.
          let after = skippingAdverbs(end + 1)
          if Self.modals.contains(verb), let (deed, more) = infinitive(after) {
            add(deed, .did, subject, after + 1, more + own)
          } else {
            add(verb, .did, subject, end + 1, own, passive: isPassive)
          }
        }
      case let modal where Self.modals.contains(modal) && form.tense != .participle:
        if let (deed, more) = infinitive(next) {
          add(
            deed, form.person == 3 || form.person == 6 ? .does : .wish, subject, next + 1,
            own + more)
        }
      case "stare":
        if let word = word(next) {
          for (deed, more) in lexicon.readings(word) where deed.tense == .gerund {
            add(deed.lemma, form.tense == .past ? .did : .does, subject, next + 1, own + more)
          }
        }
      default: break
      }
      switch form.tense {
      case .present, .future:
        // "Scrivi", "scriviamo": said to the coach, they are wishes.
        if form.person == 2 || form.person == 5 {
          add(form.lemma, .wish, .me, bare + 1, own)
        } else {
          add(form.lemma, .does, subject, bare + 1, own)
          if form.person == 4 { add(form.lemma, .wish, .me, bare + 1, own) }
        }
      case .conditional: add(form.lemma, subject == .me ? .wish : .does, subject, bare + 1, own)
      case .past: add(form.lemma, .did, subject, bare + 1, own)
      // After a name it tells what somebody does: "Anna va alla fiera".
      case .imperative
      where own.isEmpty && people.contains(start - 1) && words[start].signs.isEmpty:
        break
      case .imperative: add(form.lemma, .wish, .me, bare + 1, own)
      case .infinitive: add(form.lemma, .wish, .me, bare + 1, own)
      case .gerund: break
      // "Visto Laura ieri": told in telegraphic style.
      case .participle where bare == start && isOpening(start):
        add(form.lemma, .did, .me, bare + 1, own)
      case .participle: break
      case .subjunctive: add(form.lemma, .wish, .others, bare + 1, own)
      }
    }
    return found
  }

  private static let leaning: Set<String> = [
    "non", "mi", "ti", "ci", "vi", "si", "glielo", "gliela", "glieli", "me", "te",
  ]
  private static let modals: Set<String> = ["dovere", "volere", "potere", "sapere"]

  private func word(_ place: Int) -> String? {
    words.indices.contains(place) ? words[place].folded : nil
  }

  private func participle(_ place: Int) -> String? {
    guard let word = word(place) else { return nil }
    return lexicon.readings(word).first {
      $0.form.tense == .participle && $0.clitics.isEmpty
    }?.form.lemma
  }

  private func infinitive(_ place: Int) -> (String, [String])? {
    guard let word = word(place) else { return nil }
    return lexicon.readings(word).first { $0.form.tense == .infinitive }
      .map { ($0.form.lemma, $0.clitics) }
  }

  private func skippingAdverbs(_ place: Int) -> Int {
    var place = place
    while let word = word(place), small.adverbs.contains(word) { place += 1 }
    return place
  }

  /// Whether nothing that could have a verb of its own stands before.
  private func isOpening(_ place: Int) -> Bool {
    place == 0 || !words[place].signs.isEmpty || words[place - 1].folded == "e"
      || words.indices.prefix(place).allSatisfy {
        times.contains($0) || small.all.contains(words[$0].folded)
      }
  }
}
