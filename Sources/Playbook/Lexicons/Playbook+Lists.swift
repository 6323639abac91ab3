import Foundation
import Ground
import Language

extension Playbook {
  /// The words by which lists of people are read, of both languages: a list need not be in the one spoken.
  public var listWords: ListWords {
    if let known = knownListWords { return known }
    var words = ListWords()
    for language in LanguageTag.allCases {
      let item = library.item("lexicons/lists/" + language.rawValue + ".yaml")
      func set(_ key: String) -> Set<String> {
        Set(
          ItemReader.lines(item?[key]).flatMap { $0.split(separator: ",") }
            .map { Words.split(String($0)).map(\.folded).joined(separator: " ") })
      }
      for key in ["person", "given", "family", "organisation", "role", "other"] {
        words.headings[key, default: []].formUnion(set(key))
      }
      words.noise.formUnion(set("noise"))
      words.stands.formUnion(set("stands"))
      words.joints.formUnion(set("joints"))
      words.leads.formUnion(set("leads"))
      words.sections.formUnion(set("sections"))
      words.trades.formUnion(set("trades"))
      // What somebody is, as introductions say it.
      let spoken = library.item("practice/speech/" + language.rawValue + ".yaml")
      for line in ItemReader.lines(spoken?["lists"]?["strict"]) {
        words.trades.formUnion(
          line.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }.map { Folding.fold($0) })
      }
      words.tradeEndings += set("trade-endings").sorted()
      words.organisations.formUnion(set("organisations"))
    }
    knownListWords = words
    return words
  }
}
