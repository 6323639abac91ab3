/// The words that stand in and around names, all folded.
public struct NameWords: Sendable {
  /// Small words inside a name: `de`, `van`.
  public var particles: Set<String> = []
  /// Degrees and certificates that people write after their names: `mba`, `pmp`.
  public var credentials: Set<String> = []
  /// Words by which a slogan is known: `open to work`.
  public var slogans: Set<String> = []
  /// Pronouns that people write beside their names: `she/her`.
  public var pronouns: Set<String> = []
  /// Words after which a name stands, whatever it looks like: `un certo`, `called`.
  public var called: Set<String> = []
  /// Words after which somebody stands: `ho scritto a`, `met`.
  public var before: Set<String> = []
  /// Words that say what somebody does or has: `mi ha`, `works`.
  public var after: Set<String> = []
  /// Nouns that make the name after them one of a place or an institution: `via`, `teatro`.
  public var institutions: Set<String> = []
  /// Nouns that do so for the name before them: `street`, `foundation`.
  public var institutionsAfter: Set<String> = []
  /// Words with capitals that are nobody: towns, months, companies, products.
  public var nobody: Set<String> = []
  /// Words after which a place, an organisation or a time stands.
  public var places: Set<String> = []
  /// Words that, after a word with a capital, show that it is no name: `will you`, `mark the`.
  public var turning: Set<String> = []
  /// Articles and possessives.
  public var articles: Set<String> = []

  /// No words.
  public init() {}

  /// The words of both.
  func joined(with other: NameWords) -> NameWords {
    var joined = self
    joined.particles.formUnion(other.particles)
    joined.credentials.formUnion(other.credentials)
    joined.slogans.formUnion(other.slogans)
    joined.pronouns.formUnion(other.pronouns)
    joined.called.formUnion(other.called)
    joined.before.formUnion(other.before)
    joined.after.formUnion(other.after)
    joined.institutions.formUnion(other.institutions)
    joined.institutionsAfter.formUnion(other.institutionsAfter)
    joined.nobody.formUnion(other.nobody)
    joined.places.formUnion(other.places)
    joined.turning.formUnion(other.turning)
    joined.articles.formUnion(other.articles)
    return joined
  }
}
