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
  /// Words that join a name to others, and anything else to anything: `e`, `and`.
  public var joining: Set<String> = []
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
  /// Words beside which somebody may be, and anything else: `vicino a`, `next to`.
  public var weak: Set<String> = []
  /// Adverbs that may stand between a cue and a name: `ho visto solo Marco`.
  public var adverbs: Set<String> = []
  /// Words by which the name after them is of somebody who is not meant: `non la Conti`.
  public var denying: Set<String> = []
  /// Words after which another name of the same person stands: `detto`, `aka`.
  public var aliases: Set<String> = []
  /// Words that count: `due bianchi`.
  public var numbers: Set<String> = []
  /// Words before a thing that bears a name: `una Bianchi`, `my Ford`.
  public var owning: Set<String> = []
  /// Those of them that stand before one of many: `una`, `a`.
  public var indefinite: Set<String> = []
  /// Words behind another name of the same person: `for short`.
  public var aliasesAfter: Set<String> = []
  /// Nouns of what can be called like a person: `cane`, `app`.
  public var namesakes: Set<String> = []
  /// Words that look like a cue and lead to a thing: `flew with`.
  public var misleading: Set<String> = []
  /// Prepositions with an article that stand before no whole name of a person: `al Marco Polo`.
  public var merged: Set<String> = []
  /// Words that, behind a name and a comma, say who that is: `quella`, `who`.
  public var introducing: Set<String> = []
  /// Words between a name and where somebody belongs: `dell'ufficio`, `in HR`.
  public var belonging: Set<String> = []
  /// Where somebody belongs: `acquisti`, `accounts`.
  public var departments: Set<String> = []
  /// What somebody is: `ingegnere`, `twin`.
  public var roles: Set<String> = []
  /// Where somebody comes from, as an adjective: `svedese`, `Swedish`.
  public var nationalities: Set<String> = []
  /// Given names that, as first words, are hardly ever names: `vero`, `true`.
  public var seldom: Set<String> = []
  /// Given names that, before an article, are verbs: `mark the boxes`.
  public var verbs: Set<String> = []
  /// Nouns that, written small, make the name before them one of a place: `Lincoln room`.
  public var venues: Set<String> = []
  /// Things whose names are like people's: `Morgan Stanley`.
  public var things = ThingNames()

  /// No words.
  public init() {}

  /// Words as those of a text are cut, folded: `c'era` is two.
  public static func cut(_ words: String) -> String {
    NameTokens.split(words).map(\.folded).joined(separator: " ")
  }

  /// Whether a folded word is of no name of a person: a town, a theatre, a room, a role.
  public func isOfThings(_ folded: String) -> Bool {
    nobody.contains(folded) || institutions.contains(folded) || institutionsAfter.contains(folded)
      || venues.contains(folded) || namesakes.contains(folded) || roles.contains(folded)
      || nationalities.contains(folded) || numbers.contains(folded) || adverbs.contains(folded)
      || denying.contains(folded)
  }

  /// Whether a text is the name of a thing that is like a person's.
  public func namesThing(_ text: String) -> Bool { things.contains(text) }

  /// The words of both; the small ones that mean one thing in one language and another in the
  /// other stay those of this one.
  func joined(with other: NameWords) -> NameWords {
    var joined = self
    joined.particles.formUnion(other.particles)
    joined.credentials.formUnion(other.credentials)
    joined.slogans.formUnion(other.slogans)
    joined.pronouns.formUnion(other.pronouns)
    joined.called.formUnion(other.called)
    joined.before.formUnion(other.before)
    joined.joining.formUnion(other.joining)
    joined.after.formUnion(other.after)
    joined.institutions.formUnion(other.institutions)
    joined.institutionsAfter.formUnion(other.institutionsAfter)
    joined.nobody.formUnion(other.nobody)
    joined.aliases.formUnion(other.aliases)
    joined.departments.formUnion(other.departments)
    joined.roles.formUnion(other.roles)
    joined.nationalities.formUnion(other.nationalities)
    joined.seldom.formUnion(other.seldom)
    joined.aliasesAfter.formUnion(other.aliasesAfter)
    joined.namesakes.formUnion(other.namesakes)
    joined.misleading.formUnion(other.misleading)
    joined.things.formUnion(other.things)
    return joined
  }
}
