import Almanac
import Contacts
import Ground
import Testing

@Suite struct SeasonTests {
  private static let today = Day(number: 20_000)

  private func passed(
    _ who: Int, _ daysAgo: Int, _ direction: Direction = .out, _ acts: Acts = .message
  ) -> Interaction {
    Interaction(
      id: EntityID(who * 1000 + daysAgo), contact: EntityID(who), day: Self.today - daysAgo,
      direction: direction, acts: acts)
  }

  @Test func `who is new in the period was sown, who was known before was watered`() {
    let season = Season(
      Period(7, endingOn: Self.today), [passed(1, 3), passed(2, 2), passed(2, 200), passed(3, 8)])
    #expect(season.sown == [EntityID(1)])
    #expect(season.watered == [EntityID(2)])
  }

  @Test func `what came is harvested, what was given and asked is counted`() {
    let help = Acts(named: "help") ?? .message
    let season = Season(
      Period(30, endingOn: Self.today),
      [passed(1, 1, .in, help), passed(1, 5, .out, .article), passed(2, 6, .out, .ask)])
    #expect(season.harvested.map(\.contact) == [EntityID(1)])
    #expect((season.given, season.asked, season.received) == (1, 1, 1))
  }

  @Test func `the ends of a period belong to it`() {
    let period = Period(7, endingOn: Self.today)
    #expect(period.contains(Self.today) && period.contains(Self.today - 6))
    #expect(!period.contains(Self.today - 7) && !period.contains(Self.today + 1))
  }

  @Test func `a week counts each person once, the present week stands last`() {
    let weeks = Weeks(
      3, upTo: Self.today, [passed(1, 0), passed(1, 0), passed(2, 0), passed(3, 7)])
    #expect(weeks.all.map(\.people) == [0, 1, 2])
    #expect(weeks.all.last?.monday == Self.today.monday)
  }

  @Test func `somebody with two relations belongs to the nearest circle`() {
    let who = EntityID(7)
    let relations = [
      Relation(id: EntityID(1), contact: who, kind: .colleague),
      Relation(id: EntityID(2), contact: who, kind: .friend),
    ]
    let circles = Circles([who], relations, last: [who: Self.today - 100], today: Self.today)
    #expect(circles.all.map(\.circle) == [.friends])
    #expect(circles.all.first?.lately == 0)
    #expect(circles.all.first?.longest?.contact == who)
  }
}
