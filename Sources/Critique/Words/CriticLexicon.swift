import Ear
import Language

/// What the critic knows of a language's words.
public struct CriticLexicon: Sendable {
  /// The classes of words.
  public let classes: WordClasses
  /// Classes that hold only where the reader is addressed formally: *suo* is then the reader's.
  public let formal: WordClasses
  /// The verbs that the ear knows.
  public let verbs: VerbLexicon?

  /// The classes whose words mean little of their own.
  let spent: Set<String> = [
    "small", "empty", "praise", "official", "slang", "endear", "credential", "sale", "polite",
    "deed", "time",
  ]

  /// A lexicon.
  public init(classes: WordClasses, formal: WordClasses, verbs: VerbLexicon?) {
    self.classes = classes
    self.formal = formal
    self.verbs = verbs
  }

  /// Whether a text addresses its reader formally: more words say so than speak to a friend.
  func isFormal(_ marks: [Set<String>]) -> Bool {
    var (formal, familiar) = (0, 0)
    for own in marks {
      if own.contains("thou") { familiar += 1 }
      if own.contains("lei") { formal += own.contains("lei-sure") ? 2 : 1 }
      // *Le*, *La*, *Sua* with a capital within a sentence.
      if own.contains("lei-capital"), own.contains("name") { formal += 2 }
    }
    return formal > familiar
  }
}
