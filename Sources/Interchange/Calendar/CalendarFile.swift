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
  private let isPublished: Bool

  /// A file of entries, made at a moment whose time zone their hours belong to.
  ///
  /// - Parameters:
  ///   - name: what the calendar is called where it is shown as one of its own.
  ///   - isPublished: whether it is handed out; what a server keeps may not say so (RFC 4791, section 4.1).
  public init(
    _ entries: [CalendarEntry], made: Moment, name: String? = nil, isPublished: Bool = true
  ) {
    (self.entries, self.made, self.name) = (entries, made, name)
    self.isPublished = isPublished
  }

  /// The text of the file, its lines ended by CR and LF.
  public var text: String {
    var lines = [
      CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
      CalendarLine(text: Self.maker, of: "PRODID"), CalendarLine("CALSCALE", "GREGORIAN"),
    ]
    if isPublished { lines.append(CalendarLine("METHOD", "PUBLISH")) }
    if let name { lines.append(CalendarLine(text: name, of: "X-WR-CALNAME")) }
    let dated = entries.filter(\.time.hasHours)
    let zone = CalendarZone(made.zone)
    if let zone, let first = dated.map(\.time.first).min(), let last = dated.map(\.time.last).max()
    {
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
    lines += entry.time.lines(zone: hasZone ? made.zone : nil)
    if entry.isYearly { lines.append(entry.rule) }
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
}
