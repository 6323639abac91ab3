import Accord
import Contacts
import Ground
import Language

/// All that is known here and has an entry in a calendar.
struct CalendarHere {
  /// One of it.
  struct Entry {
    let thing: CalendarThing
    let entry: CalendarEntry
    let sheet: Sheet
    /// Whether it is still to come: what is over is not written anew.
    let isComing: Bool
  }

  private(set) var entries: [EntityID: Entry] = [:]
  /// What files know the entries by.
  private(set) var byUID: [String: EntityID] = [:]
  /// Events by their names and days.
  private(set) var byName: [String: EntityID] = [:]
  /// Reminders that are done.
  let done: Set<EntityID>

  init(_ source: any ContactSource, _ writer: CalendarWriter, today: Day) throws {
    let reminders = try source.all(Reminder.self)
    done = Set(reminders.filter { $0.done != nil }.map(\.id))
    for event in try source.all(Event.self) {
      guard let entry = try writer.entry(event), let day = event.day else { continue }
      add(.event(event), entry, isComing: (event.until ?? day) >= today)
      byName[Self.key(event.name, day)] = event.id
    }
    for reminder in reminders where reminder.done == nil {
      add(.reminder(reminder), writer.entry(reminder), isComing: true)
    }
    let names = Dictionary(
      uniqueKeysWithValues: try source.all(Contact.self).map { ($0.id, $0.fullName) })
    for occasion in try source.all(Occasion.self) {
      guard let name = names[occasion.contact], let entry = writer.entry(occasion, of: name)
      else { continue }
      add(.occasion(occasion), entry, isComing: true)
    }
  }

  /// What an event of a file is found by when no file knew it before.
  static func key(_ name: String, _ day: Day) -> String { Folding.fold(name) + "\n" + day.iso }

  private mutating func add(_ thing: CalendarThing, _ entry: CalendarEntry, isComing: Bool) {
    entries[thing.id] = Entry(
      thing: thing, entry: entry, sheet: thing.sheet(entry), isComing: isComing)
    byUID[entry.uid] = thing.id
  }
}
