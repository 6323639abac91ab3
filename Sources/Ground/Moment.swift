/// A point in time as the person lives it: the instant, and the local day and minute it falls on.
public struct Moment: Hashable, Sendable, Codable {
  /// Seconds since 1 January 1970, UTC.
  public let seconds: Double
  /// The local day.
  public let day: Day
  /// Minutes since local midnight, 0 to 1439.
  public let minute: Int
  /// The identifier of the time zone the day was read in.
  public let zone: String

  /// A moment with its local day and minute.
  public init(seconds: Double, day: Day, minute: Int, zone: String) {
    self.seconds = seconds
    self.day = day
    self.minute = minute
    self.zone = zone
  }
}
