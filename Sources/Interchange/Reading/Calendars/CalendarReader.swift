import Foundation
import Ground

/// Reads calendars (RFC 5545): events with those who are named in them, and birthdays.
struct CalendarReader {
  /// The time zone whose days and hours are meant.
  private let zone: TimeZone
  private var file = ImportFile(.calendar)

  init(zone: TimeZone) { self.zone = zone }

  static func read(
    _ bytes: [UInt8], zone: TimeZone, take: (ImportedItem) throws -> Void
  ) rethrows -> ImportFile {
    var reader = CalendarReader(zone: zone)
    var lines = ContentLines(bytes)
    var event: CalendarEvent?
    var inside: [String] = []
    while let line = lines.next() {
      guard let property = ContentLine(line) else { continue }
      let kind = property.name == "BEGIN" || property.name == "END"
      let component = kind ? property.value.trimmed.uppercased() : ""
      if property.name == "BEGIN" {
        if component == "VEVENT" {
          if let event { reader.file.skip(event.line, .broken) }
          event = CalendarEvent(line: property.number, zone: zone)
          inside = []
        } else if event != nil {
          inside.append(component)
        } else {
          reader.countComponent(component)
        }
      } else if property.name == "END" {
        if component == "VEVENT", let whole = event {
          event = nil
          for item in reader.items(whole) { try take(item) }
        } else {
          _ = inside.popLast()
        }
      } else if inside.isEmpty {
        event?.take(property)
      }
    }
    if let event { reader.file.skip(event.line, .broken) }
    return reader.file
  }

  private mutating func countComponent(_ name: String) {
    if ["VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"].contains(name) { return }
    file.countUnread(name)
  }

  private mutating func items(_ event: CalendarEvent) -> [ImportedItem] {
    if event.isCancelled {
      file.skip(event.line, .unsent)
      return []
    }
    if let birthday = event.birthday { return [.birthday(birthday)] }
    if event.recurs {
      file.skip(event.line, .recurring)
      return []
    }
    guard let imported = event.imported else {
      file.skip(event.line, event.name == nil ? .noName : .day)
      return []
    }
    for name in event.unread { file.countUnread(name) }
    return [.event(imported)]
  }
}
