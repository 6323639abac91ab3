import Foundation
import Language

/// Reads what is known of names and of the words around them.
enum NamesReader {
  static func read(_ names: Item?, _ people: Item?, into lexicon: inout NameLexicon) {
    lexicon.ordinary = Set(ItemReader.lines(names?["ordinary"]).map { Folding.fold($0) })
    lexicon.surnames = Set(ItemReader.lines(names?["surnames"]).map { Folding.fold($0) })
    for line in ItemReader.lines(names?["short"]) {
      let sides = line.split(separator: "=", maxSplits: 1).map { Folding.fold($0) }
      guard sides.count == 2 else { continue }
      let short = sides[0].trimmingCharacters(in: .whitespaces)
      lexicon.short[short, default: []] += sides[1].split(separator: " ").map(String.init)
    }
    for key in ["masculine", "feminine", "either"] {
      for name in ItemReader.lines(names?[key]) where name.utf8.contains(where: { $0 > 0x7F }) {
        lexicon.spelt[Folding.fold(name)] = name
      }
    }
    lexicon.words = words(people)
  }

  private static func words(_ people: Item?) -> NameWords {
    func folded(_ key: String) -> Set<String> {
      Set(ItemReader.lines(people?[key]).map { Folding.fold($0) })
    }
    // As a text's words are cut: «c'era» is two of them.
    func cut(_ key: String) -> Set<String> {
      Set(ItemReader.lines(people?[key]).map { NameWords.cut($0) })
    }
    var words = NameWords()
    words.particles = folded("particles")
    words.credentials = folded("credentials")
    words.slogans = folded("slogans")
    words.pronouns = folded("pronouns")
    words.called = cut("called")
    words.before = cut("before")
    words.joining = folded("joining")
    words.after = folded("after")
    words.institutions = folded("institutions")
    words.institutionsAfter = folded("institutions-after")
    words.nobody = folded("nobody")
    words.places = folded("places")
    words.turning = folded("turning")
    words.articles = folded("articles")
    words.weak = cut("weak")
    words.adverbs = folded("adverbs")
    words.denying = folded("denying")
    words.aliases = cut("aliases")
    words.numbers = folded("numbers")
    words.owning = folded("owning")
    words.indefinite = folded("indefinite")
    words.aliasesAfter = cut("aliases-after")
    words.namesakes = folded("namesakes")
    words.misleading = cut("misleading")
    words.merged = folded("merged")
    words.introducing = folded("introducing")
    words.belonging = folded("belonging")
    words.departments = folded("departments")
    words.roles = folded("roles")
    words.nationalities = folded("nationalities")
    words.seldom = folded("seldom")
    words.verbs = folded("verbs")
    words.venues = folded("venues")
    words.things = ThingNames(ItemReader.lines(people?["things"]))
    return words
  }
}
