import Contacts
import Ground

/// Events, reminders and birthdays as entries of a calendar.
public struct CalendarWriter {
  /// The words that stand in it.
  public struct Words {
    /// What a birthday is called, by the name.
    public let birthday: (String) -> String
    /// What an anniversary is called, by the name.
    public let anniversary: (String) -> String

    /// The words.
    public init(
      birthday: @escaping (String) -> String, anniversary: @escaping (String) -> String
    ) {
      (self.birthday, self.anniversary) = (birthday, anniversary)
    }
  }

  /// The entries: those with a day, in the order of their days.
  public private(set) var entries: [CalendarEntry] = []
  private let words: Words

  /// Nine in the morning of the day, and the evening before at six, in minutes from its midnight.
  private static let (morning, eveBefore) = (540, -360)
  /// An hour before something that has an hour, in minutes.
  private static let hourBefore = -60

  /// All events that are not over, reminders that are not done, and birthdays.
  public init(_ source: any ContactSource, today: Day, words: Words) throws {
    self.words = words
    for event in try source.all(Event.self) {
      guard let timing = event.timing, timing.until ?? timing.day >= today else { continue }
      let extras = try source.rows(Extra.self, where: "entity", is: event.id)
      // What came from a calendar keeps the name that calendar knows it by.
      let uid = extras.first { $0.name == ImportPlan.eventUID }?.value
      entries.append(entry(event, timing, uid))
    }
    for reminder in try source.all(Reminder.self) where reminder.done == nil {
      var entry = CalendarEntry(
        uid: "reminder-\(reminder.id.number)@alleato",
        time: CalendarTime(Timing(reminder.day, minute: reminder.minute), length: 15),
        title: reminder.words)
      entry.isBusy = false
      entry.alarms = [CalendarAlarm(minutes: reminder.minute == nil ? Self.morning : 0)]
      entries.append(entry)
    }
    let names = Dictionary(
      uniqueKeysWithValues: try source.all(Contact.self).map { ($0.id, $0.fullName) })
    for occasion in try source.all(Occasion.self) {
      guard let name = names[occasion.contact], let entry = entry(occasion, name, today) else {
        continue
      }
      entries.append(entry)
    }
    entries.sort { ($0.time.first, $0.uid) < ($1.time.first, $1.uid) }
  }

  private func entry(_ event: Event, _ timing: Timing, _ uid: String?) -> CalendarEntry {
    var entry = CalendarEntry(
      uid: uid ?? "event-\(event.id.number)@alleato", time: CalendarTime(timing),
      title: event.name)
    (entry.place, entry.notes) = (event.place, event.notes)
    entry.alarms = [
      CalendarAlarm(minutes: timing.minute == nil ? Self.eveBefore : Self.hourBefore)
    ]
    return entry
  }

  private func entry(_ occasion: Occasion, _ name: String, _ today: Day) -> CalendarEntry? {
    let title: String
    switch occasion.kind {
    case .birthday: title = words.birthday(name)
    case .anniversary: title = words.anniversary(name)
    case .nameDay, .newJob, .workAnniversary: return nil
    }
    // A birthday whose year is not known begins in a year that has every day.
    let year = occasion.year ?? 2000
    guard let day = Day(year: year, month: occasion.month, day: occasion.day) else { return nil }
    var entry = CalendarEntry(
      uid: "\(occasion.kind.rawValue)-\(occasion.id.number)@alleato",
      time: .days(day, through: day), title: title)
    entry.isYearly = true
    entry.isBusy = false
    entry.alarms = [CalendarAlarm(minutes: Self.morning)]
    return entry
  }
}
