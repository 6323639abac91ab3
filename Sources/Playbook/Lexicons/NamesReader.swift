import Foundation
import Language

/// Reads what is known of names and of the words around them.
enum NamesReader {
  static func read(_ names: Item?, _ people: Item?, into lexicon: inout NameLexicon) {
    func folded(_ key: String) -> Set<String> {
      Set(ItemReader.lines(people?[key]).map { Folding.fold($0) })
    }
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
    lexicon.words.particles = folded("particles")
    lexicon.words.credentials = folded("credentials")
    lexicon.words.slogans = folded("slogans")
    lexicon.words.pronouns = folded("pronouns")
    lexicon.words.called = folded("called")
    lexicon.words.before = folded("before")
    lexicon.words.after = folded("after")
    lexicon.words.institutions = folded("institutions")
    lexicon.words.institutionsAfter = folded("institutions-after")
    lexicon.words.nobody = folded("nobody")
    lexicon.words.places = folded("places")
    lexicon.words.turning = folded("turning")
    lexicon.words.articles = folded("articles")
  }
}
