import Ground
import Language
import Testing

/// What was read wrongly once, each standing for its kind.
@Suite struct FaultyDateTests {
  private static let today = Day(number: 20_581)

  private func found(_ text: String, _ tongue: LanguageTag) -> [String] {
    DateReader(tongue, today: Self.today, minute: 570).dates(in: text).map(\.iso)
  }

  @Test(arguments: [
    ("3 febbraio 82", "1982-02-03"), ("10 – 22 agosto", "2026-08-10/2026-08-22"),
    ("stasera alle 8", "2026-05-08T20:00"), ("tra un'ora", "2026-05-08T10:30"),
    ("domani alle 9", "2026-05-09T09:00"), ("dalle 3 alle 4", "2026-05-08T15:00/2026-05-08T16:00"),
    ("mezzogiorno meno un quarto", "2026-05-08T11:45"), ("ottobre 2014", "2014-10-01/2014-10-31"),
    ("il terzo giorno di ottobre", "2026-10-03"), ("3 settimane e 2 giorni fa", "2026-04-15"),
    ("terzo martedì dopo Natale", "2027-01-12"),
    ("l'ultima settimana di settembre", "2026-09-21/2026-09-27"),
  ])
  func `an Italian date is read with all its parts`(_ text: String, _ iso: String) {
    let match = DateReader(.it, today: Self.today, minute: 570).read(text)
    #expect(match?.iso == iso, "\(text)")
  }

  @Test(arguments: [
    ("a week from Tuesday", "2026-05-19"), ("last Friday of October", "2026-10-30"),
    ("quarter past three", "2026-05-08T15:15"), ("half past 3", "2026-05-08T15:30"),
    ("tomorrow at 5pm", "2026-05-09T17:00"), ("twenty-fourth of May", "2026-05-24"),
    ("in August", "2026-08-01/2026-08-31"), ("15h15", "2026-05-08T15:15"),
  ])
  func `an English date is read with all its parts`(_ text: String, _ iso: String) {
    let match = DateReader(.en, today: Self.today, minute: 570).read(text)
    #expect(match?.iso == iso, "\(text)")
  }

  @Test(arguments: [
    "ho perso il lavoro", "ho chiesto a Paolo un lavoro", "cerco lavoro", "la versione 10.1",
    "le pagine 1-2", "la seconda metà del libro", "siamo in tre", "ho 3 figli", "voto 8 su 10",
    "una domenicale", "Rosa è una collega", "il primo della classe", "non era il 30 febbraio",
  ])
  func `what is no date in Italian is not read as one`(_ text: String) {
    #expect(found(text, .it).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "the second half", "version 10.1", "pages 1-2", "I may call him", "they march on",
    "April Jones is a colleague", "the 3 of us", "on second thoughts", "Labour won",
  ])
  func `what is no date in English is not read as one`(_ text: String) {
    #expect(found(text, .en).isEmpty, "\(text)")
  }

  @Test(arguments: [
    (LanguageTag.it, "l'ho visto venerdì", "2026-05-01"), (.it, "lo vedo venerdì", "2026-05-15"),
    (.it, "ho preso un caffè con Paolo lunedì", "2026-05-04"),
    (.it, "il 3 aprile ho scritto a Marco", "2026-04-03"),
    (.en, "I met her on Friday", "2026-05-01"), (.en, "I'm meeting her on Friday", "2026-05-15"),
    (.en, "we had lunch on Monday", "2026-05-04"),
    (.en, "let's have lunch on Monday", "2026-05-11"),
  ])
  func `the tense of the sentence chooses past or future`(
    _ tongue: LanguageTag, _ text: String, _ iso: String
  ) {
    #expect(found(text, tongue) == [iso], "\(text)")
  }

  @Test(arguments: [
    (LanguageTag.it, "il 30 febbraio", "30 febbraio"),
    (.it, "ci vediamo il 31 giugno", "31 giugno"),
    (.it, "29/2/2027", "29/2/2027"), (.en, "30 February", "30 February"),
    (.en, "the party is on 31 June", "31 June"), (.en, "September 31st", "September 31st"),
  ])
  func `a day that no calendar has is told by its words`(
    _ tongue: LanguageTag, _ text: String, _ words: String
  ) {
    let heard = DateAnswer.hear(text, tongue, today: Self.today)
    #expect(heard == .impossible(words), "\(text)")
  }

  @Test func `a weekday that is today means in seven days, with today beside it`() throws {
    for (tongue, text) in [(LanguageTag.it, "venerdì"), (.en, "Friday")] {
      let match = try #require(DateReader(tongue, today: Self.today).read(text))
      #expect(match.iso == "2026-05-15")
      #expect(match.alternative?.iso == "2026-05-08")
    }
  }
}
