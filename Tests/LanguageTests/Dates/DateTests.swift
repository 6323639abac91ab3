import Ground
import Language
import Testing

@Suite struct DateTests {
  // A Friday.
  static let today = Day(number: 20_581)

  @Test(arguments: [
    ("oggi", "2026-05-08"), ("domani", "2026-05-09"), ("dopodomani", "2026-05-10"),
    ("giovedì", "2026-05-14"), ("giovedi", "2026-05-14"), ("lunedi'", "2026-05-11"),
    ("venerdì", "2026-05-15"), ("il 20", "2026-05-20"), ("il 3", "2026-06-03"),
    ("20 maggio", "2026-05-20"), ("20/5", "2026-05-20"), ("3/4", "2027-04-03"),
    ("il primo giugno", "2026-06-01"), ("tra due giorni", "2026-05-10"),
    ("fra una settimana", "2026-05-15"), ("la settimana prossima", "2026-05-11"),
    ("giovedì prossimo", "2026-05-14"), ("giovedì 14 maggio", "2026-05-14"),
    ("20 maggio 2027", "2027-05-20"), ("2026-06-01", "2026-06-01"), ("natale", "2026-12-25"),
    ("giovedì della settimana prossima", "2026-05-14"), ("tra un paio di giorni", "2026-05-10"),
    ("entro venerdì", "2026-05-15"), ("domani alle 15", "2026-05-09"), ("fine mese", "2026-05-31"),
    ("GIOVEDÌ", "2026-05-14"), ("mar 12", "2026-05-12"), ("gio 21", "2026-05-21"),
    ("dal 13 al 15 luglio", "2026-07-13"), ("13-15 luglio", "2026-07-13"),
    ("il primo martedì di ottobre", "2026-10-06"), ("l'ultimo venerdì del mese", "2026-05-29"),
    ("il 20 del mese prossimo", "2026-06-20"), ("ognissanti", "2026-11-01"),
    ("Pasqua 2027", "2027-03-28"), ("la vigilia di Natale", "2026-12-24"),
  ])
  func `an Italian date of the future is read`(_ text: String, _ iso: String) {
    #expect(DateReader(.it, today: Self.today).read(text)?.single.iso == iso, "\(text)")
  }

  @Test(arguments: [
    ("ieri", "2026-05-07"), ("l'altro ieri", "2026-05-06"), ("giovedì", "2026-05-07"),
    ("lunedì scorso", "2026-05-04"), ("tre giorni fa", "2026-05-05"),
    ("la settimana scorsa", "2026-04-27"), ("il 3 aprile", "2026-04-03"),
    ("20/12", "2025-12-20"), ("un mese fa", "2026-04-08"),
  ])
  func `an Italian date of the past is read`(_ text: String, _ iso: String) {
    let reader = DateReader(.it, today: Self.today, direction: .past)
    #expect(reader.read(text)?.day.iso == iso, "\(text)")
  }

  @Test(arguments: [
    ("today", "2026-05-08"), ("tomorrow", "2026-05-09"), ("Thursday", "2026-05-14"),
    ("next Thursday", "2026-05-14"), ("next Monday", "2026-05-11"), ("on Sunday", "2026-05-10"),
    ("May 20", "2026-05-20"), ("the 20th of May", "2026-05-20"), ("20 May 2027", "2027-05-20"),
    ("in two weeks", "2026-05-22"), ("next week", "2026-05-11"), ("the 20th", "2026-05-20"),
    ("day after tomorrow", "2026-05-10"), ("Thu, May 21", "2026-05-21"),
    ("from 13 to 15 July", "2026-07-13"), ("1-8 September", "2026-09-01"),
    ("the first Tuesday of October", "2026-10-06"), ("20th of next month", "2026-06-20"),
    ("last Friday of the month", "2026-05-29"), ("New Year's Eve", "2026-12-31"),
    ("tomorrow at 3pm", "2026-05-09"),
  ])
  func `an English date is read`(_ text: String, _ iso: String) {
    #expect(DateReader(.en, today: Self.today).read(text)?.day.iso == iso, "\(text)")
  }

  @Test(arguments: ["29 febbraio 2027", "il 32", "25/13/2026", "1000 euro", "boh", "99/99"])
  func `an impossible date is refused`(_ text: String) {
    #expect(DateReader(.it, today: Self.today).read(text) == nil, "\(text)")
  }

  @Test func `a date is found inside a sentence with its words`() throws {
    let text = "vado al Career Day giovedì alle 15.30"
    let match = try #require(DateReader(.it, today: Self.today).find(in: text))
    #expect(match.day.iso == "2026-05-14")
    #expect(match.minute == 15 * 60 + 30)
    #expect(String(text[match.range]) == "giovedì alle 15.30")
  }

  @Test func `no text makes the reader fail`() {
    var seed = Seed(7)
    let words = [
      "oggi", "il", "3", "maggio", "prossimo", "alle", "15:30", "tra", "due", "giorni", "fa",
      "20/5",
      "the", "at", "e", "\u{301}", "9999999999999999999",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...6, using: &seed))
        .map { _ in words.randomElement(using: &seed) ?? "" }.joined(separator: " ")
      _ = DateReader(.it, today: Self.today).find(in: text)
      _ = DateReader(.en, today: Self.today, direction: .past).find(in: text)
    }
  }
}
