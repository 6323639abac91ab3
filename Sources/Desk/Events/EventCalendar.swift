import Contacts
import Counsel
import Ground
import Interchange
import Voice

/// An event and what is to be done before and after it, as entries of a calendar.
public struct EventCalendar {
  /// When the event makes itself heard: two hours before, or at eight in the evening before whole days.
  private static let before = -120
  private static let eveningBefore = -240
  /// When something to do makes itself heard: at nine in the morning of its day.
  private static let morning = 540
  private let wording: Wording
  private let event: Event
  private let stamp: String

  /// The entries of an event; `stamp` tells them from those of other people's calendars and stays the same.
  public init(_ wording: Wording, _ event: Event, stamp: String) {
    (self.wording, self.event, self.stamp) = (wording, event, stamp)
  }

  /// The event itself, then what is to be done, by day.
  public func entries() throws -> [CalendarEntry] {
    var entries: [CalendarEntry] = []
    if let timing = event.timing {
      var entry = CalendarEntry(
        uid: uid(Event.table, event.id), time: CalendarTime(timing), title: event.name)
      entry.place = event.place
      let words = PersonThereWords(wording, event)
      let people = try PeopleThere(wording.source, event).found(limit: 3).map { try words.name($0) }
      entry.notes = people.isEmpty ? nil : people.joined(separator: "\n")
      entry.alarms = [
        CalendarAlarm(minutes: entry.time.hasHours ? Self.before : Self.eveningBefore)
      ]
      entries.append(entry)
    }
    let reminders = try wording.source.all(Reminder.self)
      .filter { $0.event == event.id && $0.done == nil }.sorted {
        ($0.day, $0.id) < ($1.day, $1.id)
      }
    for reminder in reminders {
      let time = CalendarTime(Timing(reminder.day, minute: reminder.minute), length: 15)
      var entry = CalendarEntry(
        uid: uid(Reminder.table, reminder.id), time: time, title: reminder.words)
      entry.isBusy = false
      entry.alarms = [CalendarAlarm(minutes: time.hasHours ? 0 : Self.morning)]
      entries.append(entry)
    }
    return entries
  }

  private func uid(_ table: String, _ id: EntityID) -> String {
    table + "-\(id.number)-" + stamp + "@alleato"
  }
}
