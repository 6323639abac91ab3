import Ground

/// Entries as a file that calendars take: iCalendar (RFC 5545).
///
/// The same entries at the same moment give the same bytes.
public struct CalendarFile: Sendable {
  /// Who made the file, as its `PRODID` says.
  public static let maker = "-//Alleato//Alleato//EN"
  /// The entries, in order.
  public let entries: [CalendarEntry]
  private let made: Moment
  private let name: String?

  /// A file of entries, made at a moment whose time zone their hours belong to.
  ///
  /// - Parameter name: what the calendar is called where it is shown as one of its own.
  public init(_ entries: [CalendarEntry], made: Moment, name: String? = nil) {
    (self.entries, self.made, self.name) = (entries, made, name)
  }

  /// The text of the file, its lines ended by CR and LF.
  public var text: String {
    var lines = [
      CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
      CalendarLine(text: Self.maker, of: "PRODID"), CalendarLine("CALSCALE", "GREGORIAN"),
      CalendarLine("METHOD", "PUBLISH"),
    ]
    if let name { lines.append(CalendarLine(text: name, of: "X-WR-CALNAME")) }
    let dated = entries.filter(\.time.hasHours)
    let zone = CalendarZone(made.zone)
    if let zone, let first = dated.map(\.time.first).min(), let last = dated.map(\.time.last).max() {
      lines += zone.lines(from: first, through: last)
    }
    for entry in entries { lines += self.lines(of: entry, hasZone: zone != nil) }
    lines.append(CalendarLine("END", "VCALENDAR"))
    return lines.map(\.text).joined(separator: "\r\n") + "\r\n"
  }

  private func lines(of entry: CalendarEntry, hasZone: Bool) -> [CalendarLine] {
    var lines = [
      CalendarLine("BEGIN", "VEVENT"), CalendarLine(text: entry.uid, of: "UID"),
      CalendarLine("DTSTAMP", CalendarStamp.utc(made.seconds)),
      CalendarLine("SEQUENCE", String(entry.sequence)),
    ]
    lines += time(entry.time, hasZone: hasZone)
    if entry.isYearly {
      let isLeap = entry.time.first.month == 2 && entry.time.first.dayOfMonth == 29
      lines.append(
        CalendarLine("RRULE", "FREQ=YEARLY" + (isLeap ? ";BYMONTH=2;BYMONTHDAY=-1" : "")))
    }
    lines.append(CalendarLine(text: entry.title, of: "SUMMARY"))
    if let place = entry.place { lines.append(CalendarLine(text: place, of: "LOCATION")) }
    if let notes = entry.notes { lines.append(CalendarLine(text: notes, of: "DESCRIPTION")) }
    if !entry.categories.isEmpty {
      lines.append(CalendarLine(list: entry.categories, of: "CATEGORIES"))
    }
    lines.append(CalendarLine("TRANSP", entry.isBusy ? "OPAQUE" : "TRANSPARENT"))
    for alarm in entry.alarms {
      lines += [
        CalendarLine("BEGIN", "VALARM"), CalendarLine("ACTION", "DISPLAY"),
        CalendarLine("TRIGGER", alarm.duration),
        CalendarLine(text: alarm.words ?? entry.title, of: "DESCRIPTION"),
        CalendarLine("END", "VALARM"),
      ]
    }
    return lines + [CalendarLine("END", "VEVENT")]
  }

  /// When it is; hours of UTC are marked as such, and so no zone need be told.
  private func time(_ time: CalendarTime, hasZone: Bool) -> [CalendarLine] {
    switch time {
    case .days(let first, let last):
      // The end is the first day that does not belong to it.
      let parameters = [("VALUE", "DATE")]
      return [
        CalendarLine("DTSTART", CalendarStamp.day(first), parameters: parameters),
        CalendarLine("DTEND", CalendarStamp.day(max(first, last) + 1), parameters: parameters),
      ]
    case .hours(let day, let start, let untilDay, let end):
      let parameters = hasZone ? [("TZID", made.zone)] : []
      let mark = hasZone ? "" : "Z"
      return [
        CalendarLine(
          "DTSTART", CalendarStamp.local(day, minute: start) + mark, parameters: parameters),
        CalendarLine(
          "DTEND", CalendarStamp.local(untilDay, minute: end) + mark, parameters: parameters),
      ]
    }
  }
}
