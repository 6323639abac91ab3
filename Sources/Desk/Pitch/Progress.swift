import Contacts
import Language
import Practice

/// What came of all that was rehearsed: numbers in the order of time, what is better than at first, and one
/// thing to try next.
public struct Progress {
  /// What is better.
  public enum Better: Hashable, Sendable {
    /// The time comes nearer to what it is made for.
    case time(first: Int, last: Int, aim: Int)
    /// The pace comes nearer to a comfortable one.
    case pace(first: Int, last: Int)
    /// More points are said from memory.
    case points(first: Int, last: Int)
    /// More questions are answered, each out of a hundred.
    case answers(first: Int, last: Int)
    /// Fewer fillers are typed.
    case fillers(first: Int, last: Int)
  }

  /// What is worth trying next.
  public enum Try: String, Sendable, CaseIterable {
    /// Once more aloud.
    case aloud
    /// A sentence less.
    case shorter
    /// Slower.
    case slower
    /// From memory.
    case memory
    /// Questions.
    case drill
    /// The corridor.
    case corridor
  }

  /// The readings aloud.
  public let aloud: [Rehearsal]
  /// Those from memory.
  public let recalled: [Rehearsal]
  /// The drills.
  public let drilled: [Rehearsal]
  private let all: [Rehearsal]
  private let aim: Int?

  /// What came of rehearsals, the oldest first; `aim` is how long the introduction is to be.
  public init(_ all: [Rehearsal], aim: Int?, recall: String, drill: String) {
    self.all = all
    self.aim = aim
    aloud = all.filter(\.isTimed)
    recalled = all.filter { $0.kind == recall && $0.points != nil }
    drilled = all.filter { $0.kind == drill && $0.points != nil }
  }

  /// The seconds of the readings.
  public var seconds: [Int] { aloud.map(\.seconds) }
  /// The words a minute of the readings.
  public var paces: [Int] { aloud.map { $0.words * 60 / max(1, $0.seconds) } }
  /// The points said from memory.
  public var points: [Int] { recalled.compactMap(\.points) }

  /// What is better than the first time; at most two, nothing where there is no second time.
  public var better: [Better] {
    var found: [Better] = []
    if let (first, last) = Self.ends(seconds), let aim, abs(last - aim) < abs(first - aim) {
      found.append(.time(first: first, last: last, aim: aim))
    }
    if let (first, last) = Self.ends(paces), Self.strain(last) < Self.strain(first) {
      found.append(.pace(first: first, last: last))
    }
    if let (first, last) = Self.ends(points), last > first {
      found.append(.points(first: first, last: last))
    }
    let shares = drilled.map { ($0.points ?? 0) * 100 / max(1, $0.outOf ?? 1) }
    if let (first, last) = Self.ends(shares), last > first {
      found.append(.answers(first: first, last: last))
    }
    let fillers = recalled.compactMap(\.fillers)
    if let (first, last) = Self.ends(fillers), last < first {
      found.append(.fillers(first: first, last: last))
    }
    return Array(found.prefix(2))
  }

  /// One thing to try: what the last reading asks for, else what was not tried yet.
  public var next: Try {
    if let last = seconds.last, let aim, last * 4 > aim * 5,
      (paces.last ?? 0) >= Self.comfort.lowerBound
    {
      return .shorter
    }
    if let last = paces.last, last > Self.comfort.upperBound + 10 { return .slower }
    if aloud.count < 3 { return .aloud }
    if recalled.isEmpty { return .memory }
    return drilled.isEmpty ? .drill : .corridor
  }

  private static let comfort = SpokenLength.pace

  /// How far a pace is from a comfortable one.
  private static func strain(_ pace: Int) -> Int {
    max(0, comfort.lowerBound - pace, pace - comfort.upperBound)
  }

  private static func ends(_ values: [Int]) -> (Int, Int)? {
    guard values.count > 1, let first = values.first, let last = values.last else { return nil }
    return (first, last)
  }
}
