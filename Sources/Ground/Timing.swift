/// When something is: a day, with its hour and its end where they are known.
public struct Timing: Hashable, Sendable, Codable {
  /// The day, or the first one of several.
  public var day: Day
  /// Minutes since the midnight that begins the day, 0 to 1439.
  public var minute: Int?
  /// The last day, when it is another one.
  public var until: Day?
  /// Minutes since the midnight that begins the last day, when it ends at an hour.
  public var untilMinute: Int?

  /// A timing.
  public init(_ day: Day, minute: Int? = nil, until: Day? = nil, untilMinute: Int? = nil) {
    (self.day, self.minute, self.untilMinute) = (day, minute, untilMinute)
    self.until = until == day ? nil : until
  }

  /// Whether it is one day and nothing else is known of it.
  public var isDayAlone: Bool { minute == nil && until == nil && untilMinute == nil }

  /// The same some days later.
  public func shifted(days: Int) -> Timing {
    Timing(day + days, minute: minute, until: until.map { $0 + days }, untilMinute: untilMinute)
  }
}
