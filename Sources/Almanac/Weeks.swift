import Contacts
import Ground

/// With how many people something passed, week by week; a week begins on Monday.
public struct Weeks: Sendable {
  /// Each week by its Monday, the oldest first, this week last.
  public let all: [(monday: Day, people: Int)]

  /// So many weeks, the one of the present day included.
  public init(_ count: Int, upTo today: Day, _ interactions: [Interaction]) {
    let people = Dictionary(
      grouping: interactions.filter { $0.day <= today }, by: \.day.monday
    ).mapValues { Set($0.map(\.contact)).count }
    all = (0..<count).reversed().map { back in
      let monday = today.monday - back * 7
      return (monday, people[monday] ?? 0)
    }
  }
}
