import Ground
import Language
import Testing

/// An hour that stands apart from its day, moved to that day.
@Suite struct HourApartTests {
  @Test func `an hour alone is known as one, and can be put on another day`() throws {
    let today = Day(number: 20_581)
    let found = DateReader(.it, today: today).dates(in: "giovedì vado alla fiera dalle 15 alle 18")
    try #require(found.count == 2)
    #expect(!found[0].isHourAlone && found[1].isHourAlone)
    #expect(found[1].on(found[0]).iso == "2026-05-14T15:00/2026-05-14T18:00")
  }
}
