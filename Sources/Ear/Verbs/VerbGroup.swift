/// A verb with what leans on it: who does it and when, whether it is denied, whom its pronouns mean.
struct VerbGroup: Hashable, Sendable {
  /// How the verb speaks.
  enum Aspect: Hashable, Sendable {
    /// It was done.
    case did
    /// It is done now, or will be.
    case does
    /// It is to be done: an order, a wish, a duty, a question how.
    case wish
  }

  /// Who does it.
  enum Subject: Hashable, Sendable { case me, others }

  /// The verb that carries the meaning.
  let lemma: String
  var aspect: Aspect
  var subject: Subject
  var isNegated = false
  /// Whether it is done to its subject: *sono stato contattato*.
  var isPassive = false
  /// The pronouns, folded.
  var clitics: Set<String> = []
  /// The places of its words.
  var range: Range<Int>
}
