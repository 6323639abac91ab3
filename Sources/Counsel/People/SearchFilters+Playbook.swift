import Almanac
import Ground
import Language
import Lookup
import Playbook
import Voice

extension Playbook {
  /// The words that narrow a search, those of both languages.
  public var searchFilters: SearchFilters {
    SearchFilters(
      words: { wordList("search-" + $0.rawValue) },
      circles: { wordList("search-circle-" + $0.rawValue) })
  }

  /// The words of a label in both languages, parted by commas there, small and without accents.
  func wordList(_ label: String) -> [String] {
    var words: [String] = []
    for language in LanguageTag.allCases {
      guard let text = self.label(label, language) else { continue }
      let speaker = Speaker(language, today: Day(number: 0), lexicon: self.nouns(language))
      // Folding leaves single spaces, and none at the end.
      words += speaker.say(text).split(separator: ",").map { Folding.fold($0.drop { $0 == " " }) }
    }
    return words
  }
}
