import Ground
import Language
import Testing

/// People and days of sentences that were once heard wrongly, each standing for its kind.
@Suite struct FaultyNamesTests {
  private func names(_ text: String, _ language: LanguageTag) -> [String] {
    let finder = PeopleFinder<Int>(
      known: [], names: NamesMaterial.lexicon(language), language: language)
    return finder.find(in: text).map(\.name.fullName)
  }

  @Test(arguments: [
    (LanguageTag.en, "I met Luke again yesterday", "Luke"),
    (.it, "ho promesso a Marco Rossi un articolo sulle pompe di calore", "Marco Rossi"),
    (.it, "ho scritto a Luca Ferri", "Luca Ferri"), (.it, "ieri ho scritto a Luca", "Luca"),
    (.en, "I wrote to Luke Ferris", "Luke Ferris"),
    (.it, "ho incontrato Marta Villa ieri al bar", "Marta Villa"),
    (.en, "remind me to thank Anna on Friday", "Anna"),
    (.it, "stamattina ho preso un caffè con Paolo", "Paolo"),
  ])
  func `a name ends where other words begin`(
    _ language: LanguageTag, _ text: String, _ name: String
  ) {
    #expect(names(text, language) == [name], "\(text)")
  }

  @Test(arguments: [
    (LanguageTag.it, "Luca mi ha aiutato con il curriculum ieri", "2026-05-07"),
    (.it, "ieri ho scritto a Luca", "2026-05-07"),
    (.en, "I met Luke again yesterday", "2026-05-07"),
    (.it, "giovedi vado al career day del politecnico e non so da dove cominciare", "2026-05-14"),
  ])
  func `the day that was said is the day`(
    _ language: LanguageTag, _ text: String, _ day: String
  ) {
    let reader = DateReader(language, today: Day(number: 20_581), minute: 570)
    #expect(reader.dates(in: text).map(\.iso) == [day], "\(text)")
  }
}
