import Foundation
import Language
import Playbook
import Questions
import Testing
import Vocabulary

/// The cases of names and what they are read with.
enum NamesMaterial {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The names of both languages as the program ships them.
  static let lexicons: [LanguageTag: NameLexicon] = {
    let playbook = Self.playbook()
    return Dictionary(uniqueKeysWithValues: LanguageTag.allCases.map { ($0, playbook.names($0)) })
  }()

  /// A playbook of what the program ships.
  static func playbook() -> Playbook {
    Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  /// The names with what a language makes of a word first.
  static func lexicon(_ language: LanguageTag) -> NameLexicon {
    lexicons[language] ?? NameLexicon()
  }

  /// The rows of a file, each with as many cells as the header or the first row has.
  static func rows(_ name: String, skipping: Int = 1) throws -> [[String]] {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Names"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(skipping)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// A finder that knows the people of the cases.
  static func finder(_ language: LanguageTag) throws -> PeopleFinder<String> {
    let known = try rows("known.tsv", skipping: 0).map { row in
      KnownName(
        id: row[0] + " " + row[1], given: row[0], family: row[1],
        organisations: row[2].isEmpty ? [] : [row[2]])
    }
    return PeopleFinder(known: known, names: lexicon(language), language: language)
  }
}
