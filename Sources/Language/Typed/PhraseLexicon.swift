/// The words by which the shape of what somebody typed is recognised, folded.
public struct PhraseLexicon: Hashable, Sendable {
  /// Words that begin an indirect question: *come*, *che cosa*; *how*, *what*.
  public var questions: Set<String> = []
  /// Words that begin a question of yes or no, the proper one first: *se*; *whether*, *if*.
  public var whether: [String] = []
  /// The word that begins a reported sentence: *che*, *that*.
  public var that: [String] = []
  /// What makes a question of an infinitive: *cosa vuol dire*, *what it's like*.
  public var doing: [String] = []
  /// Short infinitives (*aver*), or the word before one (*to*).
  public var infinitives: Set<String> = []
  /// Words that look like infinitives and are none: *mestiere*.
  public var nouns: Set<String> = []
  /// Words before a noun: *il*, *un*, *the*, *my*.
  public var determiners: Set<String> = []
  /// Nouns that want an article when there is one of them: *project*, but not *advice*.
  public var countable: Set<String> = []
  /// Nouns in *s* that are one thing: *news*, *logistics*.
  public var singular: Set<String> = []
  /// Beginnings of what is there: *ci sono*, *there are*.
  public var there: Set<String> = []
  /// Beginnings of sentences about oneself: *ho*, *I*.
  public var first: Set<String> = []
  /// Beginnings of sentences about the one who is written to: *hai*, *you*.
  public var second: Set<String> = []
  /// Beginnings of sentences about several others, or nobody: *cercano*, *they*.
  public var third: Set<String> = []
  /// Beginnings of sentences about one other person, who may be the one written to: *ha*, *she*.
  public var them: Set<String> = []
  /// Small numbers in words.
  public var numbers: Set<String> = []
  /// Words that end the noun and begin what is said of it: *in*, *di*, *on*.
  public var after: Set<String> = []

  /// A lexicon without words: everything is a noun.
  public init() {}

  /// Whether words begin with one of a list, which may hold pairs.
  static func begins(_ words: [String], with list: Set<String>) -> Bool {
    guard let first = words.first else { return false }
    return list.contains(first) || list.contains(words.prefix(2).joined(separator: " "))
      || list.contains(words.prefix(3).joined(separator: " "))
  }
}
