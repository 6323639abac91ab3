/// A unit that time is counted in.
enum TimeUnit: Hashable, Sendable {
  case minute, hour, day, week, weekend, month, quarter, season, year

  /// Whether the unit is shorter than a day.
  var isPartOfDay: Bool { self == .minute || self == .hour }
}
