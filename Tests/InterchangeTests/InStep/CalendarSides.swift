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

  /// All that is known here and has an entry in a calendar.
  func here() throws -> CalendarHere {
    try CalendarHere(
      store, CalendarWriter(store, stamp: "prova", words: Self.words), today: StepSides.today)
  }

  /// What is not the same on both sides, or on one of them alone, by what it is called.
  func differing() throws -> [String] {
    let rome = TimeZone(identifier: "Europe/Rome") ?? .current
    let here = try here()
    var (found, seen, files): ([String], Set<EntityID>, Set<String>) = ([], [], [])
    for row in try store.all(Synced.self) {
      files.insert(row.file)
      guard let id = row.entity, let known = here.entries[id] else { continue }
      seen.insert(id)
      guard let text = folder[row.file],
        let item = CalendarItem.read(Array(text.utf8), zone: rome).item
      else {
        if known.isComing { found.append("nowhere there: \(known.entry.title)") }
        continue
      }
      var (mine, theirs) = (known.sheet, known.thing.sheet(item))
      // A birthday may go on being called there as it was.
      if case .occasion = known.thing { (mine["title"], theirs["title"]) = (nil, nil) }
      if mine != theirs { found.append("\(known.entry.title): \(mine.text), \(theirs.text)") }
    }
    for (id, known) in here.entries where known.isComing && !seen.contains(id) {
      found.append("not in step: \(known.entry.title)")
    }
    return found + folder.keys.filter { !files.contains($0) }.map { "unknown here: \($0)" }
  }
}
