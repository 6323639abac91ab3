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
    LanguageTag.allCases.flatMap { language -> [String] in
      guard let text = self.label(label, language) else { return [] }
      let speaker = Speaker(language, today: Day(number: 0), lexicon: nouns(language))
      return speaker.say(text).split(separator: ",").map {
        Folding.fold($0).trimmingCharacters(in: .whitespaces)
      }
    }
  }
}
