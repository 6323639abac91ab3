import Ground

/// One day, or several with a first and a last one.
struct Stretch: Hashable, Sendable {
  var first: Day
  var last: Day
  var unit: TimeUnit
  /// Whether it is the end of something longer: `fine mese`.
  var isEnd = false

  init(_ day: Day) { self.init(first: day, last: day, unit: .day) }

  init(first: Day, last: Day, unit: TimeUnit) {
    self.first = first
    self.last = last
    self.unit = unit
  }

  /// The whole unit that holds a day, or the one some units later.
  init?(_ unit: TimeUnit, holding day: Day, shiftedBy shift: Int = 0) {
    switch unit {
    case .minute, .hour: return nil
    case .day: self.init(day + shift)
    case .week:
      let monday = day.monday + 7 * shift
      self.init(first: monday, last: monday + 6, unit: unit)
    case .weekend:
      let saturday = day.monday + 5 + 7 * shift
      self.init(first: saturday, last: saturday + 1, unit: unit)
    case .month: self.init(months: 1, unit: unit, from: day.adding(months: shift), step: 1)
    case .quarter:
      self.init(months: 3, unit: unit, from: day.adding(months: 3 * shift), step: 3)
    case .year: self.init(months: 12, unit: unit, from: day.adding(months: 12 * shift), step: 12)
    case .season: return nil
    }
  }

  private init?(months: Int, unit: TimeUnit, from day: Day, step: Int) {
    let month = (day.month - 1) / step * step + 1
    guard let first = Day(year: day.year, month: month, day: 1) else { return nil }
    self.init(first: first, last: first.adding(months: months) - 1, unit: unit)
  }

  /// Summer, autumn, winter and spring by the calendar, the season from 0 for spring that begins in a year.
  init?(season: Int, year: Int) {
    let starts = [(3, 21), (6, 21), (9, 24), (12, 21)]
    let (month, day) = starts[season % 4]
    let (nextMonth, nextDay) = starts[(season + 1) % 4]
    guard let first = Day(year: year, month: month, day: day),
      let next = Day(year: season % 4 == 3 ? year + 1 : year, month: nextMonth, day: nextDay)
    else { return nil }
    self.init(first: first, last: next - 1, unit: .season)
  }

  /// The beginning, the middle or the end: thirds of a month, Monday to Wednesday or Friday to Sunday
  /// of a week, the first or last month of a year.
  func edge(_ edge: Edge) -> Stretch? {
    guard var third = third(edge) else { return nil }
    third.isEnd = edge == .end
    return third
  }

  /// The first or the second half of a month or a year; nothing of what is shorter.
  func half(isFirst: Bool) -> Stretch? {
    switch unit {
    case .month:
      return isFirst
        ? Stretch(first: first, last: first + 14, unit: unit)
        : Stretch(first: first + 15, last: last, unit: unit)
    case .year:
      let middle = first.adding(months: 6)
      return isFirst
        ? Stretch(first: first, last: middle - 1, unit: unit)
        : Stretch(first: middle, last: last, unit: unit)
    default: return nil
    }
  }

  private func third(_ edge: Edge) -> Stretch? {
    let length = last - first + 1
    let (from, to): (Int, Int)
    switch unit {
    case .week: (from, to) = edge == .start ? (0, 2) : edge == .middle ? (2, 3) : (4, 6)
    case .month:
      (from, to) = edge == .start ? (0, 9) : edge == .middle ? (10, 19) : (20, length - 1)
    case .year, .quarter, .season:
      let count = unit == .year ? 12 : 3
      let at = edge == .start ? 0 : edge == .middle ? (count - 1) / 2 : count - 1
      let start = first.adding(months: at)
      let stop =
        edge == .end ? last : start.adding(months: unit == .year && edge == .middle ? 2 : 1) - 1
      return Stretch(first: start, last: stop, unit: unit)
    case .weekend, .day, .minute, .hour: return nil
    }
    return Stretch(first: first + from, last: first + to, unit: unit)
  }
}
