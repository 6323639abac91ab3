import Accord
import Contacts
import Ground

/// Something here that has an entry of its own in a calendar.
enum CalendarThing {
  case event(Event)
  case reminder(Reminder)
  /// A birthday or an anniversary.
  case occasion(Occasion)

  /// The parts of it that are kept in step.
  enum Place: String { case title, time, year, place, note }

  /// The identity.
  var id: EntityID {
    switch self {
    case .event(let row): row.id
    case .reminder(let row): row.id
    case .occasion(let row): row.id
    }
  }

  /// What is known of it here, as the entry that goes out tells it.
  func sheet(_ entry: CalendarEntry) -> Sheet {
    var sheet = Sheet()
    sheet[Place.title.rawValue] = entry.title
    switch self {
    case .event(let event):
      sheet[Place.time.rawValue] = entry.time.text
      sheet[Place.place.rawValue] = event.place
      sheet[Place.note.rawValue] = event.notes
    case .reminder: sheet[Place.time.rawValue] = entry.time.text
    case .occasion(let occasion):
      sheet[Place.time.rawValue] = Self.yearly(occasion.month, occasion.day)
      sheet[Place.year.rawValue] = occasion.year.map(String.init)
    }
    return sheet
  }

  /// What a file tells of it.
  func sheet(_ item: CalendarItem) -> Sheet {
    var sheet = Sheet()
    sheet[Place.title.rawValue] = item.title
    switch self {
    case .event:
      sheet[Place.time.rawValue] = CalendarTime(item.timing).text
      sheet[Place.place.rawValue] = item.place
      sheet[Place.note.rawValue] = item.notes
    case .reminder: sheet[Place.time.rawValue] = CalendarTime(item.timing).text
    case .occasion:
      sheet[Place.time.rawValue] = Self.yearly(item.timing.day.month, item.timing.day.dayOfMonth)
      sheet[Place.year.rawValue] = item.year.map(String.init)
    }
    return sheet
  }

  private static func yearly(_ month: Int, _ day: Int) -> String {
    CalendarStamp.two(month) + "-" + CalendarStamp.two(day)
  }
}

extension CalendarTime {
  /// The time as it is compared and shown: `2026-05-14`, `2026-05-14 – 2026-05-16`, `2026-05-14 15:00 – 17:00`.
  var text: String {
    switch self {
    case .days(let first, let last): return first == last ? first.iso : first.iso + " – " + last.iso
    case .hours(let day, let start, let untilDay, let end):
      return day.iso + " " + Self.clock(start) + " – " + (untilDay == day ? "" : untilDay.iso + " ")
        + Self.clock(end)
    }
  }

  private static func clock(_ minute: Int) -> String {
    CalendarStamp.two(minute / 60) + ":" + CalendarStamp.two(minute % 60)
  }
}
