import Ground

/// Days that are looked back on, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day.
  public let last: Day

  /// So many days that end with one.
  public init(_ days: Int, endingOn last: Day) {
    first = last - max(0, days - 1)
    self.last = last
  }

  /// Whether a day is one of them.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
