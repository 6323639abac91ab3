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
  /// The classes of verbs, by infinitive, folded: what they do to the reader.
  public let verbClasses: [String: Set<String>]
  /// What words weigh all together; nothing when they have not been fitted.
  public let terms: TermWeights?

  /// The classes whose words mean little of their own.
  let spent: Set<String> = [
    "small", "empty", "praise", "official", "slang", "endear", "credential", "sale", "polite",
    "deed", "time",
  ]

  /// A lexicon.
  ///
  /// - Parameters:
  ///   - deeds: infinitives by the name of their class.
  ///   - terms: what words weigh all together.
  public init(
    classes: WordClasses, formal: WordClasses, verbs: VerbLexicon?, deeds: [String: [String]] = [:],
    terms: TermWeights? = nil
  ) {
    self.terms = terms
    self.classes = classes
    self.formal = formal
    self.verbs = verbs
    var own: [String: Set<String>] = [:]
    for (name, infinitives) in deeds {
      for verb in infinitives { own[Folding.fold(verb), default: []].insert(name) }
    }
    verbClasses = own
  }

  /// What a folded word's verb forms say, and what its verbs do.
  func verbMarks(of word: String) -> Set<String> {
    guard let verbs else { return [] }
    return verbs.marks(of: word).union(verbs.deeds(of: word) { verbClasses[$0] ?? [] })
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
