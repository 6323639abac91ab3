import Ear
import Foundation
import Ground
import Language
import Playbook
import Questions
import Testing
import Vocabulary

/// Open lines, heard with the acts as they are shipped and a few people known.
@Suite struct HearingTests {
  private struct Heard: Sendable {
    let ear: Ear
    let names: NameLexicon

    init(_ tongue: LanguageTag) {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let playbook = Playbook(
        PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
        kinds: StepQuestions.kinds)
      (ear, names) = (playbook.ear(tongue), playbook.names(tongue))
    }
  }
  private static let italian = Heard(.it)
  private static let english = Heard(.en)
  private static let known = [
    "Laura Bianchi", "Paolo Rossi", "Anna Conti", "Marco Ferri", "Mark Davies", "Lucy Chen",
  ]

  private func hear(_ text: String, _ tongue: LanguageTag) -> EarHeard {
    let with = tongue == .it ? Self.italian : Self.english
    let finder = PeopleFinder(
      known: Self.known.map { KnownName(id: $0, name: $0) }, names: with.names,
      language: tongue)
    let people = finder.find(in: text).map {
      EarPerson(
        range: $0.range, name: $0.known.first ?? $0.name.fullName, isKnown: $0.isKnown,
        organisation: $0.organisation)
    }
    return with.ear.hear(
      text, today: Day(number: 20_581), minute: 570, people: people,
      organisations: [["enel"]: "Enel"])
  }

  private func acts(_ text: String, _ tongue: LanguageTag) -> [String] {
    let heard = hear(text, tongue)
    guard heard.band == .act else { return [] }
    return heard.acts.map { ($0.isNegated ? "!" : "") + $0.act }
  }

  /// What was heard wrongly once, each standing for its kind.
  @Test(arguments: [
    (LanguageTag.it, "ho perso il lavoro", ["my-news"]),
    (.it, "ho chiesto a Paolo un lavoro", ["asked"]),
    (.it, "Laura lavora a un progetto sul fotovoltaico", ["works-on"]),
    (.it, "ho visto Anna ieri", ["talked"]),
    (.it, "stamattina ho preso un caffè con Paolo", ["talked"]),
    (.it, "ieri ho scritto a Marco", ["wrote"]), (.it, "ho chiamato Marco Ferri", ["talked"]),
    (
      .it, "giovedi vado al career day del politecnico e non so da dove cominciare",
      ["prepare-event"]
    ),
    (.it, "Marco mi ha aiutato con il curriculum ieri", ["got"]),
    (.it, "ho aiutato Anna con il sito", ["gave"]),
    (.it, "Anna mi ha chiesto un consiglio", ["was-asked"]),
    (.it, "ho promesso a Marco Ferri un articolo sulle pompe di calore", ["promised"]),
    (.it, "non voglio scrivere a Paolo", ["!follow-up"]),
    (.en, "follow up with Laura", ["follow-up"]),
    (.en, "remind me to thank Anna on Friday", ["remind"]),
    (.en, "who works at Enel?", ["people-at"]),
    (.en, "I introduced Lucy to Mark Davies", ["introduced"]),
    (.en, "I promised Mark the slides", ["promised"]),
    (.en, "I met Luke again yesterday", ["met"]),
    (
      .en, "had coffee with Mark this morning, he's working on a data platform",
      ["talked", "works-on"]
    ),
  ])
  func `a sentence that was heard wrongly is heard rightly`(
    _ tongue: LanguageTag, _ text: String, _ expected: [String]
  ) {
    let heard = acts(text, tongue)
    #expect(expected.allSatisfy(heard.contains), "\(text): \(heard)")
  }

  @Test(arguments: [
    (LanguageTag.it, "che tempo fa?"), (.it, "quanto fa 12 per 8?"), (.it, "consigliami un film"),
    (.it, "come si fa la carbonara?"), (.it, "SELECT * FROM users WHERE id = 3"),
    (.it, "La vita è bella"), (.it, "Esperienza: 2019–2023 Responsabile acquisti, Bari"),
    (.en, "what's the weather like?"), (.en, "what's 12 times 8?"), (.en, "recommend me a film"),
    (.en, "for i in range(10): print(i)"), (.en, "The Shawshank Redemption"),
    (.en, "how tall is the Eiffel Tower?"), (.en, "Dear Sir or Madam,"),
  ])
  func `a line that means nothing here does not act`(_ tongue: LanguageTag, _ text: String) {
    #expect(acts(text, tongue).isEmpty, "\(text): \(acts(text, tongue))")
  }

  @Test func `people, days and words come out as slots`() throws {
    let heard = hear("ieri ho promesso ad Anna il libro entro venerdì", .it)
    let act = try #require(heard.acts.first)
    #expect(act.act == "promised")
    #expect(act.slots["who"] == .people(["Anna Conti"]))
    #expect(act.slots["thing"] == .words("libro"))
  }

  @Test func `a pronoun is the person named before`() throws {
    let heard = hear("ho preso un caffè con Paolo, mi ha parlato di un progetto sull'idrogeno", .it)
    let work = try #require(heard.acts.last)
    #expect(work.slots["who"] == .people(["Paolo Rossi"]))
  }

  @Test func `no line makes the ear fail`() {
    var seed = Seed(11)
    let words = [
      "ho", "scritto", "a", "Laura", "non", "mi", "ha", "e", ",", "ieri", "il", "compleanno", "di",
      "ricordami", "\u{301}", "…", "?", "chi", "I", "met", "didn't", "the", "🚀", "12", "'",
    ]
    let ears = [Self.italian.ear, Self.english.ear]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...14, using: &seed))
        .map { _ in words.randomElement(using: &seed) ?? "" }.joined(separator: " ")
      for ear in ears {
        _ =
          ear.hear(
            text, today: Day(number: 20_581), minute: 0, people: [], organisations: [:]
          ).acts
      }
    }
  }
}
