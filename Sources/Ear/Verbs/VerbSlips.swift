import Language

/// Mistyped verbs where nothing but a verb can stand: *ho conosiuto*, *I emaild*.
struct VerbSlips {
  private let lexicon: EarLexicon
  private let language: LanguageTag

  init(_ lexicon: EarLexicon, _ language: LanguageTag) {
    (self.lexicon, self.language) = (lexicon, language)
  }

  /// The words of a line with the verbs in them that are mistyped by one letter as they were meant;
  /// nothing when none is.
  func mended(_ words: [EarWord]) -> [EarWord]? {
    var found = words
    for place in words.indices.dropFirst() {
      let word = words[place]
      guard word.signs.isEmpty, !word.isCapital, !lexicon.events.contains(word.folded),
        leadsToVerb(words, place), let meant = lexicon.verbs.mended(word.folded)
      else { continue }
      found[place] = EarWord(
        folded: meant, range: word.range, isCapital: word.isCapital, signs: word.signs)
    }
    return found.map(\.folded) == words.map(\.folded) ? nil : found
  }

  /// Whether a helper stands before a place, or in English somebody who did something.
  private func leadsToVerb(_ words: [EarWord], _ place: Int) -> Bool {
    var before = place - 1
    while before > 0, lexicon.small.adverbs.contains(words[before].folded) { before -= 1 }
    let word = words[before].folded
    if language == .en, Self.subjects.contains(word) { return true }
    return lexicon.verbs.readings(word).contains { form, _ in
      Self.helpers.contains(form.lemma) && form.tense != .infinitive && form.tense != .participle
    }
  }

  private static let helpers: Set<String> = ["avere", "essere", "have"]
  private static let subjects: Set<String> = ["i", "we", "he", "she", "they"]
}
