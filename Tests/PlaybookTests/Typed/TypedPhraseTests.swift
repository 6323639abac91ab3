import Foundation
import Ground
import Language
import Playbook
import Testing
import Voice

/// 120 things people type where a few words were asked, in the sentences that take them.
@Suite struct TypedPhraseTests {
  /// The sentences, one for each kind of place that takes what was typed.
  static let sentences: [LanguageTag: [String]] = [
    .it: [
      "[Vorrei un parere {su x.about}. || Ho un dubbio: {x}.]",
      "Vorrei capire meglio [{x.asked} || una cosa, {x}].",
      "Grazie[ per {x.thanked}].[ Come {x.count: va / vanno} {x.noun}?]",
      "[Mi hai detto {x.that}. || Una frase: «{x.quote | capital}». || Mi hai parlato {di x.named}. || Ciao.]",
    ],
    .en: [
      "[I'd like your view on {x.about}. || I have a question: {x}.]",
      "I'd like to understand [{x.asked} || this: {x}].",
      "Thank you[ for {x.thanked}].[ Here {x.count: it is / they are}: {x.noun}.]",
      "[You told me {x.that}. || You said “{x.quote | capital}”. || You told me about {x.named}. || Hello.]",
    ],
  ]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func said(_ typed: String, _ speaker: Speaker, _ language: LanguageTag) -> [String] {
    (sentences[language] ?? []).map { sentence in
      let text = TextParser.parse(sentence, at: Mark(file: "", line: 1, column: 1)).text
      return speaker.say(text, ["x": .typed(speaker.phrase(typed))])
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is typed stands in every sentence as its shape asks`(
    _ language: LanguageTag
  ) throws {
    let playbook = PromptsTests.playbook()
    let speaker = Speaker(
      language, today: Day(number: 20_581), lexicon: playbook.nouns(language))
    if ProcessInfo.processInfo.environment["TYPED_WRITE"] != nil {
      let words = Self.folder.appendingPathComponent(language.rawValue + ".txt")
      let lines = try String(contentsOf: words, encoding: .utf8).split(separator: "\n")
      let rows = lines.map { line in
        ([String(line)] + Self.said(String(line), speaker, language)).joined(separator: "\t")
      }
      try rows.joined(separator: "\n").write(
        to: Self.folder.appendingPathComponent(language.rawValue + ".tsv"), atomically: true,
        encoding: .utf8)
    }
    let file = Self.folder.appendingPathComponent(language.rawValue + ".tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count >= 120)
    for row in rows {
      let said = [String(row[0])] + Self.said(row[0], speaker, language)
      #expect(said == row, "\(row[0])")
    }
  }
}
