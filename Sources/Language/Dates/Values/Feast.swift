import Foundation
import Ground

/// How the day of a feast is found in a year.
enum Feast: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// Days from Easter Sunday.
  case easter(Int)
  /// The n-th weekday of a month, from 1; counted from the end with -1.
  case weekday(Int, nth: Int, month: Int, plus: Int = 0)
  /// A day of a month, or the working day nearest to it.
  case workday(month: Int, day: Int)
  /// The first day of the Chinese year.
  case chineseNewYear
  /// The day before another feast.
  indirect case eve(Feast)

  /// The day of the feast in a year.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .easter(let offset): return Day.easter(year) + offset
    case .weekday(let weekday, let nth, let month, let plus):
      return Day.weekday(weekday, nth: nth, month: month, year: year).map { $0 + plus }
    case .workday(let month, let day):
      guard let there = Day(year: year, month: month, day: day) else { return nil }
      return there.weekday == 6 ? there - 1 : there.weekday == 7 ? there + 1 : there
    case .chineseNewYear: return Self.chineseNewYear(year)
    case .eve(let feast): return feast.day(in: year).map { $0 - 1 }
    }
  }

  private static func chineseNewYear(_ year: Int) -> Day? {
    var calendar = Calendar(identifier: .chinese)
    guard let zone = TimeZone(identifier: "Asia/Shanghai") else { return nil }
    calendar.timeZone = zone
    // The new moon between 21 January and 20 February; noon there is 4 o'clock UTC.
    guard let first = Day(year: year, month: 1, day: 21) else { return nil }
    return (0...30).lazy.map { first + $0 }.first { day in
      let noon = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 4 * 3600)
      let parts = calendar.dateComponents([.month, .day], from: noon)
      return parts.month == 1 && parts.day == 1 && parts.isLeapMonth != true
    }
  }
}

extension Day {
  /// The n-th weekday of a month, from 1; the last with -1, the last but one with -2.
  static func weekday(_ weekday: Int, nth: Int, month: Int, year: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let length = Day.length(ofMonth: month, year: year)
    let ahead = (weekday - first.weekday + 7) % 7
    let count = (length - 1 - ahead) / 7 + 1
    let place = nth > 0 ? nth - 1 : count + nth
    guard (0..<count).contains(place) else { return nil }
    return first + (ahead + 7 * place)
  }
}
