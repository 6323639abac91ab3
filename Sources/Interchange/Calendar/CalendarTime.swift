import Ground

/// When an entry of a calendar is: whole days, or hours of a time zone.
public enum CalendarTime: Hashable, Sendable {
  /// Whole days, the last one included.
  case days(Day, through: Day)
  /// From a minute of a day to a minute of the same or a later day, both since midnight.
  case hours(Day, from: Int, untilDay: Day, until: Int)

  /// How long something lasts whose end nobody said, in minutes.
  public static let usual = 120

  /// The time of something whose end may be unknown: a day alone is a whole day, an hour without an end
  /// lasts `length` minutes.
  public init(_ timing: Timing, length: Int = Self.usual) {
    let last = max(timing.until ?? timing.day, timing.day)
    guard let minute = timing.minute else {
      self = .days(timing.day, through: last)
      return
    }
    // An end before the beginning is none: «21–1» ends the day after.
    if let end = timing.untilMinute, last > timing.day || end > minute {
      self = .hours(timing.day, from: minute, untilDay: last, until: end)
    } else if let end = timing.untilMinute, end < minute {
      self = .hours(timing.day, from: minute, untilDay: timing.day + 1, until: end)
    } else {
      let end = minute + max(length, 1)
      let day = timing.until ?? timing.day + end / 1440
      self = .hours(timing.day, from: minute, untilDay: day, until: end % 1440)
    }
  }

  /// The first day.
  public var first: Day {
    switch self {
    case .days(let day, _), .hours(let day, _, _, _): day
    }
  }

  /// The last day.
  public var last: Day {
    switch self {
    case .days(_, let day), .hours(_, _, let day, _): day
    }
  }

  /// Whether it has hours, which belong to a time zone.
  public var hasHours: Bool { if case .hours = self { true } else { false } }
}
