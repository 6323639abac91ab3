import Ground
import Language
import Testing

/// Dates put together from parts that were read apart before, at half past nine on Friday 8 May 2026.
@Suite struct ComposedDatesTests {
  private static let today = Day(number: 20_581)

  private func heard(_ text: String, _ tongue: LanguageTag) -> String? {
    let answer = DateAnswer.hear(text, tongue, today: Self.today, minute: 570)
    return if case .date(let match, _) = answer { match.iso } else { nil }
  }

  @Test(arguments: [
    ("l'ultimo sabato prima di Natale", "2026-12-19"), ("giovedì a otto", "2026-05-21"),
    ("tra due settimane giovedì", "2026-05-21"), ("giovedì tra due settimane", "2026-05-21"),
    ("lunedì di tre settimane fa", "2026-04-13"), ("il 3 maggio di due anni fa", "2024-05-03"),
    ("maggio di due anni fa", "2024-05-01/2024-05-31"),
    ("tre ore prima di mezzogiorno", "2026-05-09T09:00"),
    ("un'ora prima delle 15", "2026-05-08T14:00"), ("mezz'ora dopo le 16", "2026-05-08T16:30"),
    ("la sera prima di Natale", "2026-12-24"),
    ("dalla fine di giugno al 10 luglio", "2026-06-21/2026-07-10"),
    ("dalle 22 di sabato alle 6 di domenica", "2026-05-09T22:00/2026-05-10T06:00"),
    ("la seconda metà di giugno", "2026-06-16/2026-06-30"),
    ("il primo giorno lavorativo di giugno", "2026-06-01"),
    ("la settimana di Pasqua", "2027-03-22/2027-03-28"),
    ("la prima settimana dopo Pasqua", "2027-03-29/2027-04-04"),
  ])
  func `an Italian date is put together`(_ text: String, _ iso: String) {
    #expect(heard(text, .it) == iso, "\(text)")
  }

  @Test(arguments: [
    ("the last Saturday before Christmas", "2026-12-19"),
    ("in two weeks on Thursday", "2026-05-21"), ("Thursday in two weeks", "2026-05-21"),
    ("Monday three weeks ago", "2026-04-13"), ("3 May two years ago", "2024-05-03"),
    ("May two years ago", "2024-05-01/2024-05-31"),
    ("three hours before noon", "2026-05-09T09:00"),
    ("an hour before 3pm", "2026-05-08T14:00"), ("half an hour after 4pm", "2026-05-08T16:30"),
    ("the night before Christmas", "2026-12-24"),
    ("from the end of June to 10 July", "2026-06-21/2026-07-10"),
    ("from 10pm Saturday to 6am Sunday", "2026-05-09T22:00/2026-05-10T06:00"),
    ("the second half of June", "2026-06-16/2026-06-30"),
    ("the first working day of June", "2026-06-01"), ("6/30/26", "2026-06-30"),
    ("the last week but one of June", "2026-06-15/2026-06-21"),
    ("Monday week at 9", "2026-05-18T09:00"),
  ])
  func `an English date is put together`(_ text: String, _ iso: String) {
    #expect(heard(text, .en) == iso, "\(text)")
  }

  @Test(arguments: [
    (LanguageTag.it, "la terza domenica di Avvento"), (.it, "un sabato di giugno"),
    (.it, "il primo lunedì di fuffaio"), (.it, "tre ore prima di giugno"),
    (.it, "tra tre giorni lavorativi"), (.it, "prima di pranzo"),
    (.it, "lunedì tra cinque giorni"), (.en, "a Saturday in of June"), (.en, "3 or 4 May"),
    (.en, "in three working days"), (.en, "the third Sunday of Advent"),
    (.en, "Monday of four days ago"),
  ])
  func `what cannot be put together is not read in part`(_ tongue: LanguageTag, _ text: String) {
    #expect(heard(text, tongue) == nil, "\(text)")
  }

  @Test(arguments: [
    (LanguageTag.it, "sabto scorso", "2026-05-02"), (.it, "fra tre gioni", "2026-05-11"),
    (.it, "il primo lunedi di giuno", "2026-06-01"), (.it, "festa dela mamma", "2026-05-10"),
    (.it, "la settimana socrsa", "2026-04-27/2026-05-03"),
    (.en, "last tusday", "2026-05-05"), (.en, "in two weesk", "2026-05-22"),
  ])
  func `a slip in any word of an answer that is a date is forgiven`(
    _ tongue: LanguageTag, _ text: String, _ iso: String
  ) {
    #expect(heard(text, tongue) == iso, "\(text)")
  }

  @Test(arguments: [
    "Marco", "la maggior parte", "il mio dominio", "giungo tardi", "chiedi a Maggi",
    "Marzio mi ha scritto",
  ])
  func `a word near the name of a month is none`(_ text: String) {
    #expect(heard(text, .it) == nil, "\(text)")
  }

  @Test(arguments: [
    (LanguageTag.it, "giovedì o sabato", "2026-05-14", "2026-05-09"),
    (.it, "il 3 o il 4 giugno", "2026-06-03", "2026-06-04"),
    (.en, "Thursday or Saturday", "2026-05-14", "2026-05-09"),
  ])
  func `of two days with an or both are offered`(
    _ tongue: LanguageTag, _ text: String, _ first: String, _ second: String
  ) {
    guard case .date(let match, _) = DateAnswer.hear(text, tongue, today: Self.today) else {
      Issue.record("\(text) is read")
      return
    }
    #expect(match.isOffered)
    #expect((match.day.iso, match.alternative?.iso ?? "") == (first, second))
  }
}
