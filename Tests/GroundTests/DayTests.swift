import Ground
import Testing

@Suite struct DayTests {
  @Test func `dates and day numbers go both ways for four centuries`() {
    var expected = Day(year: 1900, month: 1, day: 1)
    for number in stride(from: expected?.number ?? 0, through: 120_000, by: 1) {
      let day = Day(number: number)
      let (year, month, date) = day.date
      expected = Day(year: year, month: month, day: date)
      if expected?.number != number { Issue.record("day \(number)"); break }
    }
  }

  @Test(arguments: [
    (2026, 5, 8, 5), (2024, 2, 29, 4), (1970, 1, 1, 4), (2000, 1, 1, 6),
  ])
  func `weekdays follow ISO 8601`(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    #expect(Day(year: year, month: month, day: day)?.weekday == weekday)
  }

  @Test(arguments: [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2038, 4, 25)])
  func `Easter falls where it falls`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day.easter(year) == Day(year: year, month: month, day: day))
  }

  @Test func `impossible dates are no days`() {
    #expect(Day(year: 2025, month: 2, day: 29) == nil)
    #expect(Day(year: 2025, month: 13, day: 1) == nil)
    #expect(Day(iso: "2026-5") == nil)
    #expect(Day(iso: "2026-05-08")?.iso == "2026-05-08")
  }

  @Test func `a month later keeps the day or takes the last one`() {
    #expect(Day(iso: "2026-01-31")?.adding(months: 1).iso == "2026-02-28")
    #expect(Day(iso: "2026-01-31")?.adding(months: -2).iso == "2025-11-30")
  }

  @Test func `suggestions are near and never far`() {
    #expect(Likeness.nearest("mesage", in: ["message", "meeting"]) == "message")
    #expect(Likeness.nearest("xyz", in: ["message"]) == nil)
    #expect(Likeness.distance("lauar", "laura") == 1)
  }
}
