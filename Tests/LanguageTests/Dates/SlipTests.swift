import Ground
import Language
import Testing

/// Slips of the finger in the names of days and months.
@Suite struct SlipTests {
  private func day(_ text: String, _ language: LanguageTag) -> String? {
    let today = Day(iso: "2026-05-08") ?? Day(number: 0)
    return DateReader(language, today: today).read(text)?.day.iso
  }

  @Test(arguments: [
    (LanguageTag.en, "wednsday", "2026-05-13"), (.en, "yesturday", "2026-05-07"),
    (.en, "14 feburary", "2027-02-14"), (.en, "12 novemeber", "2026-11-12"),
    (.it, "mercolledì", "2026-05-13"), (.it, "3 settembbre", "2026-09-03"),
    (.it, "giovdì", "2026-05-14"),
  ])
  func `a letter too many, too few or in the wrong place is read all the same`(
    _ language: LanguageTag, _ text: String, _ wanted: String
  ) {
    #expect(day(text, language) == wanted)
  }

  @Test func `a year of birth behind the month leaves the day before it`() {
    let today = Day(iso: "2026-05-08") ?? Day(number: 0)
    let reader = DateReader(.en, today: today)
    #expect(reader.find(in: "born 30 August 56")?.day.iso == "1956-08-30")
  }

  @Test func `a name that is one letter from a day is none`() {
    let today = Day(iso: "2026-05-08") ?? Day(number: 0)
    for text in ["ho visto Domenico", "scrivi a Gennaro", "saluta Domenica Gennari"] {
      #expect(DateReader(.it, today: today).find(in: text) == nil, "\(text)")
    }
  }
}
