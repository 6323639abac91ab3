import Ground

/// A length of time: months, days and minutes, each counted apart.
struct TimeAmount: Hashable, Sendable {
  var months = 0
  var days = 0
  var minutes = 0

  /// Whether an hour follows from it, and not just a day.
  var isPartOfDay: Bool { minutes != 0 }

  /// So many of a unit; quarters of a unit are given as `quarters`, 4 for a whole one.
  init?(quarters: Int, of unit: TimeUnit) {
    guard quarters > 0, quarters <= 40_000 else { return nil }
    switch unit {
    case .minute: minutes = max(1, quarters / 4)
    case .hour: minutes = quarters * 15
    case .day where quarters % 4 == 0: days = quarters / 4
    case .day: minutes = quarters * 6 * 60
    case .week: days = quarters * 7 / 4
    case .month where quarters % 4 == 0: months = quarters / 4
    case .month:
      months = quarters / 4
      days = quarters % 4 * 30 / 4
    case .quarter where quarters % 4 == 0: months = quarters / 4 * 3
    case .year: months = quarters * 3
    case .weekend, .season, .quarter: return nil
    }
  }

  init(days: Int) { self.days = days }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.months += right.months
    sum.days += right.days
    sum.minutes += right.minutes
    return sum
  }

  /// The day and minute some time after, or before with a negative sign.
  func from(_ day: Day, minute: Int, sign: Int) -> (day: Day, minute: Int) {
    let total = minute + sign * minutes
    let shift = total >= 0 ? total / 1440 : -((1439 - total) / 1440)
    return (day.adding(months: sign * months) + sign * days + shift, total - shift * 1440)
  }
}
