import Foundation
import Ground

extension CalendarTime {
  /// The lines that tell when it is, in hours of a zone that the file describes; without one they are UTC's and
  /// marked as such, and so no zone need be told.
  func lines(zone: String?) -> [CalendarLine] {
    switch self {
    case .days(let first, let last):
      // The end is the first day that does not belong to it.
      let parameters = [("VALUE", "DATE")]
      return [
        CalendarLine("DTSTART", CalendarStamp.day(first), parameters: parameters),
        CalendarLine("DTEND", CalendarStamp.day(max(first, last) + 1), parameters: parameters),
      ]
    case .hours(let day, let start, let untilDay, let end):
      let parameters = zone.map { [("TZID", $0)] } ?? []
      let mark = zone == nil ? "Z" : ""
      return [
        CalendarLine(
          "DTSTART", CalendarStamp.local(day, minute: start) + mark, parameters: parameters),
        CalendarLine(
          "DTEND", CalendarStamp.local(untilDay, minute: end) + mark, parameters: parameters),
      ]
    }
  }

  /// The same lines with the hours of a zone told in UTC.
  func lines(in zone: TimeZone) -> [CalendarLine] {
    guard case .hours(let day, let start, let untilDay, let end) = self else {
      return lines(zone: nil)
    }
    return [("DTSTART", day, start), ("DTEND", untilDay, end)].map { name, day, minute in
      let clock = Double(day.number) * 86_400 + Double(minute) * 60
      // The offset that holds at that hour, asked for near enough to it to be right around a change.
      let near = clock - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: clock)))
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: near))
      return CalendarLine(name, CalendarStamp.utc(clock - Double(offset)))
    }
  }
}

extension CalendarEntry {
  /// That it comes every year; 29 February on the last of February.
  var rule: CalendarLine {
    let isLeap = time.first.month == 2 && time.first.dayOfMonth == 29
    return CalendarLine("RRULE", "FREQ=YEARLY" + (isLeap ? ";BYMONTH=2;BYMONTHDAY=-1" : ""))
  }
}
