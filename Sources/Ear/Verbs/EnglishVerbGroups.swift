/// The verbs of an English line with their helpers and denials.
struct EnglishVerbGroups {
  private let words: [EarWord]
  private let lexicon: VerbLexicon
  private let small: SmallWords
  /// The places that name somebody, or a day or hour.
  private let people: Set<Int>
  private let times: Set<Int>

  init(_ words: [EarWord], _ lexicon: EarLexicon, people: Set<Int>, times: Set<Int>) {
    self.words = words
    self.lexicon = lexicon.verbs
    small = lexicon.small
    self.people = people
    self.times = times
  }

  /// Every reading of the verb that begins at a place.
  func groups(at start: Int) -> [VerbGroup] {
    let before = start > 0 && words[start].signs.isEmpty ? word(start - 1) : nil
    if let before,
      Self.mine.contains(before) || Self.theirs.contains(before)
        || small.determiners.contains(before) || Self.helpers.contains(before)
    {
      return []
    }
    let isAfterNot = before == "not" || before == "never"
    var place = start
    var subject: VerbGroup.Subject?
    if let pronoun = word(place) {
      if Self.mine.contains(pronoun) { (subject, place) = (.me, place + 1) }
      if Self.theirs.contains(pronoun) { (subject, place) = (.others, place + 1) }
    }
    let isStated = subject != nil
    place = skippingAdverbs(place)
    guard isStated || place == start else { return [] }
    let who = subject ?? (isOpening(start) ? .me : .others)
    var found: [VerbGroup] = []
    func add(_ lemma: String, _ aspect: VerbGroup.Aspect, _ end: Int, _ isNegated: Bool) {
      var group = VerbGroup(lemma: lemma, aspect: aspect, subject: who, range: start..<end)
      group.isNegated = isNegated || isAfterNot
      if !found.contains(group) { found.append(group) }
    }
    for (aspect, verb, isNegated, tenses) in helped(place, who) {
      guard let word = word(verb) else { continue }
      for (form, _) in lexicon.readings(word) where tenses.contains(form.tense) {
        add(form.lemma, aspect, verb + 1, isNegated)
      }
    }
    guard let head = word(place) else { return found }
    for (form, _) in lexicon.readings(head) {
      switch form.tense {
      case .past: add(form.lemma, .did, place + 1, false)
      case .present where form.person == 3:
        if who == .others { add(form.lemma, .does, place + 1, false) }
      case .present: if isStated || who == .others { add(form.lemma, .does, place + 1, false) }
      // At the beginning a bare verb is an order.
      case .infinitive where !isStated:
        if who == .me || isAfterTo(start) { add(form.lemma, .wish, place + 1, false) }
      case .gerund where !isStated: add(form.lemma, .does, place + 1, false)
      default: break
      }
    }
    return found
  }

  private typealias Helped = (VerbGroup.Aspect, Int, Bool, Set<VerbForm.Tense>)

  /// What the helpers before a verb make of it.
  private func helped(_ place: Int, _ who: VerbGroup.Subject) -> [Helped] {
    guard let helper = word(place) else { return [] }
    if Self.helpers.contains(helper), let asking = word(place + 1),
      Self.mine.contains(asking) || asking == "you"
    {
      return asked(helper, skippingAdverbs(place + 2))
    }
    var next = skippingAdverbs(place + 1)
    var isNegated = false
    if word(next) == "not" || word(next) == "never" {
      isNegated = true
      next = skippingAdverbs(next + 1)
    }
    switch helper {
    case "have", "has", "had", "s":
      var found: [Helped] = [(.did, next, isNegated, [.participle])]
      if helper != "s", word(next) == "to" {
        found.append((.wish, next + 1, isNegated, [.infinitive]))
      }
      if helper != "s", word(next) == "got", word(next + 1) == "to" {
        found.append((.wish, next + 2, isNegated, [.infinitive]))
      }
      if helper == "s", word(next) == "going", word(next + 1) == "to" {
        found.append((.does, next + 2, isNegated, [.infinitive]))
      }
      if helper == "s" || word(next) == "been" {
        found.append((.does, word(next) == "been" ? next + 1 : next, isNegated, [.gerund]))
      }
      return found
    case "did": return [(.did, next, isNegated, [.infinitive])]
    case "do", "does":
      if word(next) == "want" || word(next) == "need", word(next + 1) == "to" {
        return [(.wish, next + 2, isNegated, [.infinitive])]
      }
      return [(.does, next, isNegated, [.infinitive])]
    case "am", "is", "are", "was", "were":
      if word(next) == "going", word(next + 1) == "to" {
        return [(who == .me ? .wish : .does, next + 2, isNegated, [.infinitive])]
      }
      return [(helper.hasPrefix("w") ? .did : .does, next, isNegated, [.gerund])]
    case "will", "ll": return [(.does, next, isNegated, [.infinitive])]
    case "should", "must", "can", "could", "might", "may", "ought":
      let verb = word(next) == "to" ? next + 1 : next
      return [(who == .me ? .wish : .does, verb, isNegated, [.infinitive])]
    case "want", "wants", "need", "needs", "got", "like", "love", "wanted", "hope", "have got",
      "forgot", "meant", "plan", "try", "trying", "would", "better", "ought to":
      var verb = next
      if helper == "would", let word = word(next),
        ["like", "love", "prefer", "rather", "want"].contains(word)
      {
        verb = next + 1
      }
      if word(verb) == "to" { verb += 1 }
      guard verb > place + 1 || helper == "would" || helper == "better" else { return [] }
      return [(who == .me ? .wish : .does, verb, isNegated, [.infinitive])]
    case "let":
      return word(next) == "s" || word(next) == "us" || word(next) == "me"
        ? [(.wish, next + 1, isNegated, [.infinitive])] : []
    default: return []
    }
  }

  /// A question about what one is to do, does or did: *can I ask Mark*, *do I owe Lucy*.
  private func asked(_ helper: String, _ verb: Int) -> [Helped] {
    switch helper {
    case "did": [(.did, verb, false, [.infinitive])]
    case "have", "had": [(.did, verb, false, [.participle])]
    case "do": [(.does, verb, false, [.infinitive]), (.wish, verb, false, [.infinitive])]
    case "can", "could", "should", "may", "would", "will", "must", "shall":
      [(.wish, verb, false, [.infinitive])]
    default: []
    }
  }

  private static let helpers: Set<String> = [
    "have", "has", "had", "did", "do", "does", "will", "would", "can", "could", "should", "must",
    "might", "may", "shall",
  ]
  private static let mine: Set<String> = ["i", "we"]
  private static let theirs: Set<String> = [
    "he", "she", "they", "it", "who", "somebody", "someone",
  ]

  private func word(_ place: Int) -> String? {
    words.indices.contains(place) ? words[place].folded : nil
  }

  private func skippingAdverbs(_ place: Int) -> Int {
    var place = place
    while let word = word(place), small.adverbs.contains(word) { place += 1 }
    return place
  }

  private func isAfterTo(_ place: Int) -> Bool {
    place > 0 && ["to", "me", "and", "i", "please", "not"].contains(words[place - 1].folded)
  }

  /// Whether nothing stands before that could be who does it.
  private func isOpening(_ place: Int) -> Bool {
    var before = place - 1
    while before >= 0 {
      let word = words[before].folded
      if words[before + 1].signs.contains(where: { ",;:.!?-".contains($0) }) { return true }
      if ["and", "then", "but", "to", "please", "so", "me", "or"].contains(word) { return true }
      if people.contains(before) || Self.theirs.contains(word) { return false }
      guard times.contains(before) || small.all.contains(word) || word.hasSuffix("ly") else {
        return false
      }
      before -= 1
    }
    return true
  }
}
