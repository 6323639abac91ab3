import Foundation
import Ground
import Language

/// What a file of a calendar that holds one entry tells.
struct CalendarItem {
  /// Why a file is left as it is.
  enum Reason: String { case several, recurring, cancelled, other }

  /// The entry as an import reads it.
  let event: ImportedEvent
  /// Whose birthday it is, when it says so.
  let birthday: ImportedBirthday?
  /// Whether it comes again every year.
  let isYearly: Bool

  /// What it is called.
  var title: String { Cleaning.clean(event.name, limit: 400) }
  /// When it is.
  var timing: Timing { event.timing }
  /// Where it is.
  var place: String? { Self.filled(event.place.map { Cleaning.clean($0, limit: 400) }) }
  /// What is written about it.
  var notes: String? {
    Self.filled(event.notes.map { Cleaning.clean($0, lines: true, limit: 4_000) })
  }
  /// The year in which what comes every year was first, when the file tells it: our own files begin in the year
  /// 2000 where it is not known, other calendars in any year of our days.
  var year: Int? {
    let isOurs = event.uid?.hasSuffix("@alleato") ?? false
    let year = timing.day.year
    return isOurs ? (year == 2000 ? nil : year) : (year < 2000 ? year : nil)
  }

  private static func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  /// Reads a file; the reason when it is left.
  static func read(_ bytes: [UInt8], zone: TimeZone) -> (item: CalendarItem?, reason: Reason) {
    var lines = ContentLines(TextDecoding.unwrapped(bytes))
    var event: CalendarEvent?
    var inside: [String] = []
    var (isOpen, count) = (false, 0)
    while let line = lines.next() {
      guard let property = ContentLine(line) else { continue }
      let component = property.value.trimmed.uppercased()
      switch (property.name, component) {
      case ("BEGIN", "VEVENT"):
        count += 1
        if count == 1 { event = CalendarEvent(line: property.number, zone: zone) }
        (isOpen, inside) = (true, [])
      case ("BEGIN", "VTODO"), ("BEGIN", "VJOURNAL"): return (nil, .other)
      case ("BEGIN", _): inside.append(component)
      case ("END", "VEVENT"): isOpen = false
      case ("END", _): _ = inside.popLast()
      default: if isOpen, inside.isEmpty, count == 1 { event?.take(property) }
      }
    }
    if count > 1 { return (nil, .several) }
    guard let event, !isOpen, let imported = event.imported else { return (nil, .other) }
    if event.isCancelled { return (nil, .cancelled) }
    if event.recurs, !event.isYearly { return (nil, .recurring) }
    return (
      CalendarItem(event: imported, birthday: event.birthday, isYearly: event.isYearly), .other
    )
  }
}
