import Contacts
import Ground

/// What is known as entries of a calendar: events, reminders and birthdays, the only place where they become such.
///
/// Whatever goes to a calendar (the file of an event, an export of everything) is made here, so that one
/// thing has one name and one alarm in all of them.
public struct CalendarWriter {
  /// The words that stand in it.
  public struct Words {
    /// What a birthday is called, by the name.
    public let birthday: (String) -> String
    /// What an anniversary is called, by the name.
    public let anniversary: (String) -> String
    /// What else is to be known of an event, in lines: who to look for there.
    public let about: (Event) throws -> [String]

    /// The words.
    public init(
      birthday: @escaping (String) -> String, anniversary: @escaping (String) -> String,
      about: @escaping (Event) throws -> [String] = { _ in [] }
    ) {
      (self.birthday, self.anniversary, self.about) = (birthday, anniversary, about)
    }
  }

  /// When something whole days long makes itself heard, in minutes from its midnight: at nine in the morning of
  /// what is to be done, at eight in the evening before an event.
  private static let (morning, eveningBefore) = (540, -240)
  /// An event that has an hour makes itself heard two hours before.
  private static let hoursBefore = -120
  /// How long a reminder with an hour takes, in minutes.
  private static let short = 15
  /// The year a day begins in whose year is not known: one that has every day.
  private static let anyYear = 2000

  private let source: any ContactSource
  private let stamp: String
  private let words: Words

  /// A writer of what is known; `stamp` tells its entries from those of other people's calendars and is kept once
  /// and for all (`CalendarStampRow`).
  public init(_ source: any ContactSource, stamp: String, words: Words) {
    (self.source, self.stamp, self.words) = (source, stamp, words)
  }

  /// All events that are not over, reminders that are not done, birthdays and anniversaries, by day.
  public func entries(from today: Day) throws -> [CalendarEntry] {
    var entries = try source.all(Event.self)
      .filter { event in event.timing.map { $0.until ?? $0.day >= today } ?? false }
      .compactMap(entry)
    entries += try source.all(Reminder.self).filter { $0.done == nil }.map(entry)
    let names = Dictionary(
      uniqueKeysWithValues: try source.all(Contact.self).map { ($0.id, $0.fullName) })
    entries += try source.all(Occasion.self).compactMap { occasion in
      names[occasion.contact].flatMap { entry(occasion, of: $0) }
    }
    return entries.sorted { ($0.time.first, $0.uid) < ($1.time.first, $1.uid) }
  }

  /// An event, then what is to be done before and after it, by day.
  public func entries(of event: Event) throws -> [CalendarEntry] {
    let reminders = try source.all(Reminder.self)
      .filter { $0.event == event.id && $0.done == nil }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    return try [entry(event)].compactMap { $0 } + reminders.map(entry)
  }

  /// An event; nothing where no day is known.
  public func entry(_ event: Event) throws -> CalendarEntry? {
    guard let timing = event.timing else { return nil }
    // What came from a calendar keeps the name that calendar knows it by.
    let known = try source.rows(Extra.self, where: "entity", is: event.id)
      .first { $0.name == ImportPlan.eventUID }?.value
    var entry = CalendarEntry(
      uid: known ?? uid(Event.table, event.id), time: CalendarTime(timing), title: event.name)
    entry.place = event.place
    let notes = try (event.notes.map { [$0] } ?? []) + words.about(event)
    entry.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
    entry.alarms = [
      CalendarAlarm(minutes: entry.time.hasHours ? Self.hoursBefore : Self.eveningBefore)
    ]
    return entry
  }

  /// A reminder.
  public func entry(_ reminder: Reminder) -> CalendarEntry {
    var entry = CalendarEntry(
      uid: uid(Reminder.table, reminder.id),
      time: CalendarTime(Timing(reminder.day, minute: reminder.minute), length: Self.short),
      title: reminder.words)
    entry.isBusy = false
    entry.alarms = [CalendarAlarm(minutes: entry.time.hasHours ? 0 : Self.morning)]
    return entry
  }

  /// A birthday or an anniversary of somebody, every year; nothing for other days.
  public func entry(_ occasion: Occasion, of name: String) -> CalendarEntry? {
    let title: String
    switch occasion.kind {
    case .birthday: title = words.birthday(name)
    case .anniversary: title = words.anniversary(name)
    case .nameDay, .newJob, .workAnniversary: return nil
    }
    let year = occasion.year ?? Self.anyYear
    guard let day = Day(year: year, month: occasion.month, day: occasion.day) else { return nil }
    var entry = CalendarEntry(
      uid: uid(occasion.kind.rawValue, occasion.id), time: .days(day, through: day), title: title)
    entry.isYearly = true
    entry.isBusy = false
    entry.alarms = [CalendarAlarm(minutes: Self.morning)]
    return entry
  }

  private func uid(_ kind: String, _ id: EntityID) -> String {
    kind + "-\(id.number)-" + stamp + "@alleato"
  }
}
