/// What a word is a form of.
struct VerbForm: Hashable, Sendable {
  /// When and how it speaks.
  enum Tense: Hashable, Sendable {
    case present, past, future, conditional, imperative, infinitive, gerund, participle
    case subjunctive
  }

  /// The infinitive, folded.
  let lemma: String
  /// When and how it speaks.
  let tense: Tense
  /// 1 to 3 in the singular, 4 to 6 in the plural; 0 where the form does not say it.
  let person: Int
}
