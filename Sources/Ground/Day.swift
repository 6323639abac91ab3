/// A local calendar day, without a time or a zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970, in the proleptic Gregorian calendar.
  public let number: Int

  /// The day that lies `number` days after 1 January 1970.
  public init(number: Int) { self.number = number }

  /// The day with this date, or nothing when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// The year, month (1 to 12) and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    // Civil-from-days, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year.
  public var year: Int { date.year }
  /// The month, 1 to 12.
  public var month: Int { date.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { date.day }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let remainder = (number + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The Monday of the week this day belongs to.
  public var monday: Day { self - (weekday - 1) }

  /// The date in the form `2026-05-08`.
  public var iso: String {
    let (year, month, day) = date
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// Reads a date in the form `2026-05-08`.
  public init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The same day of the month some months away; the month's last day where there is no such day.
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let total = year * 12 + (month - 1) + months
    let targetYear = total / 12
    let targetMonth = total % 12 + 1
    let last = Day.length(ofMonth: targetMonth, year: targetYear)
    return Day(number: Day.number(year: targetYear, month: targetMonth, day: min(day, last)))
  }

  /// How many days the month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Easter Sunday of the Gregorian calendar (Butcher's algorithm).
  public static func easter(_ year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(number: number(year: year, month: n / 31, day: n % 31 + 1))
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    // Days-from-civil, the inverse of `date`.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Whether one day comes before the other.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// The day some days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day some days earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// How many days lie between two days.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Day: Codable {
  /// Reads the day number.
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the day number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
