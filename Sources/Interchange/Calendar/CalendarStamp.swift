import Ground

/// Days and hours as calendar files write them.
enum CalendarStamp {
  /// `20260514`
  static func day(_ day: Day) -> String { day.iso.replacing("-", with: "") }

  /// `20260514T093000`
  static func local(_ day: Day, minute: Int) -> String {
    self.day(day) + "T" + two(minute / 60) + two(minute % 60) + "00"
  }

  /// `20260514T073000Z`, of seconds since 1970.
  static func utc(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.down))
    let days = whole >= 0 ? whole / 86_400 : (whole - 86_399) / 86_400
    let rest = whole - days * 86_400
    return day(Day(number: days)) + "T" + two(rest / 3600) + two(rest % 3600 / 60) + two(rest % 60)
      + "Z"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
