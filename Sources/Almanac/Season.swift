import Contacts
import Ground

/// What passed with people in a period, as a farmer looks at it: sown, watered, harvested.
public struct Season: Sendable {
  /// Those with whom something passed for the first time.
  public private(set) var sown: [EntityID] = []
  /// Those who were known before, and with whom something passed.
  public private(set) var watered: [EntityID] = []
  /// What came: advice, introductions, help, articles, the latest first.
  public private(set) var harvested: [Interaction] = []
  /// How often the person gave something.
  public private(set) var given = 0
  /// How often the person asked for something.
  public private(set) var asked = 0

  /// How often something came.
  public var received: Int { harvested.count }

  /// Looks at what passed; the interactions may be in any order.
  public init(_ period: Period, _ interactions: [Interaction]) {
    var first: [EntityID: Day] = [:]
    for passed in interactions where passed.day <= period.last {
      first[passed.contact] = min(first[passed.contact] ?? passed.day, passed.day)
    }
    var seen: Set<EntityID> = []
    let inside = interactions.filter { period.contains($0.day) }.sorted { $0.day < $1.day }
    for passed in inside {
      if passed.received { harvested.append(passed) }
      given += passed.gave ? 1 : 0
      asked += passed.asked ? 1 : 0
      guard seen.insert(passed.contact).inserted else { continue }
      if let day = first[passed.contact], period.contains(day) {
        sown.append(passed.contact)
      } else {
        watered.append(passed.contact)
      }
    }
    harvested.reverse()
  }
}
