import Foundation
import Ground

/// A time zone as a calendar file describes it: the offsets that hold in some years, and since when.
///
/// The offsets are the system's own for the years asked for, each change a component of its own, so that
/// any zone can be told whatever its rules.
struct CalendarZone {
  private let zone: TimeZone

  /// The zone of an identifier such as `Europe/Rome`; nothing when there is none, or it is UTC.
  init?(_ identifier: String) {
    guard let zone = TimeZone(identifier: identifier), !["UTC", "GMT"].contains(identifier) else {
      return nil
    }
    self.zone = zone
  }

  /// The lines of its `VTIMEZONE`, for entries from one day to another.
  func lines(from first: Day, through last: Day) -> [CalendarLine] {
    let start = Self.date(Day(year: first.year - 1, month: 1, day: 1) ?? first)
    let end = Self.date(Day(year: last.year + 1, month: 12, day: 31) ?? last)
    var lines = [CalendarLine("BEGIN", "VTIMEZONE"), CalendarLine("TZID", zone.identifier)]
    lines += observance(from: zone.secondsFromGMT(for: start), at: start)
    var moment = start
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
      lines += observance(from: zone.secondsFromGMT(for: next.addingTimeInterval(-1)), at: next)
      moment = next
    }
    return lines + [CalendarLine("END", "VTIMEZONE")]
  }

  /// The offset that holds from an instant on.
  private func observance(from before: Int, at instant: Date) -> [CalendarLine] {
    let after = zone.secondsFromGMT(for: instant)
    let name = zone.isDaylightSavingTime(for: instant) ? "DAYLIGHT" : "STANDARD"
    // It begins by the clock that was right until then.
    let local = instant.timeIntervalSince1970 + Double(before)
    let (day, second) = (Int((local / 86_400).rounded(.down)), Int(local) - Int(local / 86_400) * 86_400)
    let began = CalendarStamp.local(Day(number: day), minute: max(0, second) / 60)
    var lines = [
      CalendarLine("BEGIN", name), CalendarLine("DTSTART", began),
      CalendarLine("TZOFFSETFROM", Self.offset(before)),
      CalendarLine("TZOFFSETTO", Self.offset(after)),
    ]
    if let short = zone.abbreviation(for: instant) {
      lines.append(CalendarLine(text: short, of: "TZNAME"))
    }
    return lines + [CalendarLine("END", name)]
  }

  private static func date(_ day: Day) -> Date {
    Date(timeIntervalSince1970: Double(day.number) * 86_400)
  }

  private static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + CalendarStamp.two(minutes / 60)
      + CalendarStamp.two(minutes % 60)
  }
}
