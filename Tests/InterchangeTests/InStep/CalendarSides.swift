import Accord
import ContactStore
import Contacts
import Foundation
import Ground
import Language

@testable import Interchange

/// A store and a calendar's folder in memory that are brought in step, and edited in between.
final class CalendarSides {
  let store: ContactStore
  var folder: [String: String] = [:]
  static var words: CalendarWriter.Words {
    CalendarWriter.Words(
      birthday: { "Compleanno di " + $0 }, anniversary: { "Anniversario di " + $0 })
  }

  init() throws { store = try ContactStore() }

  func save(_ rows: any Row...) throws {
    try store.commit(rows.map { .save($0) }, at: StepSides.moment, label: "typed")
  }

  /// Somebody who is known.
  @discardableResult
  func person(_ given: String, _ family: String) throws -> EntityID {
    let id = try store.freshID()
    try save(
      Contact(
        id: id, given: given, family: family, provenance: .typed, added: StepSides.today))
    return id
  }

  /// An event some days from today, at an hour or the whole day.
  @discardableResult
  func event(_ name: String, in days: Int, at minute: Int? = nil) throws -> EntityID {
    var event = Event(id: try store.freshID(), name: name)
    event.timing = Timing(StepSides.today + days, minute: minute)
    try save(event)
    return event.id
  }

  /// A file of one entry.
  static func file(_ uid: String, _ title: String, _ start: String, _ lines: [String] = [])
    -> String
  {
    ([
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:" + uid, "DTSTART" + start,
      "SUMMARY:" + title,
    ] + lines + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  /// A day some days from today as files write it.
  static func day(_ days: Int) -> String { CalendarStamp.day(StepSides.today + days) }

  /// Brings both sides in step; `cut` ends it after so many files were written, before anything is committed.
  @discardableResult
  func sync(
    cut: Int? = nil, choose: (SyncQuestion) -> Side? = { _ in nil }
  ) throws -> SyncReport {
    var sync = try CalendarSync(
      store, folder: "/calendario", title: "calendario", names: NameReader(Names.lexicon),
      now: StepSides.moment, stamp: "prova", words: Self.words, nextID: store.identities())
    return try StepSides.bring(&sync, store, &folder, cut: cut, choose: choose)
  }

  /// What either side tells of each event, by its title and time.
  func known() throws -> (here: [String], there: [String]) {
    let here = try store.all(Event.self).compactMap { event in
      event.timing.map {
        [event.name, CalendarTime($0).text, event.place ?? "", event.notes ?? ""]
          .joined(separator: "|")
      }
    }
    let rome = TimeZone(identifier: "Europe/Rome") ?? .current
    let there = folder.values.compactMap { text in
      CalendarItem.read(Array(text.utf8), zone: rome).item.map {
        [$0.title, CalendarTime($0.timing).text, $0.place ?? "", $0.notes ?? ""]
          .joined(separator: "|")
      }
    }
    return (here.sorted(), there.sorted())
  }
}
