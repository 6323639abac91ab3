import Accord
import ContactStore
import Contacts
import Foundation
import Ground
import Testing

@testable import Interchange

@Suite struct CalendarSyncTests {
  private static let lunch = CalendarSides.file(
    "phone-1", "Pranzo con Ugo", ";TZID=Europe/Rome:\(CalendarSides.day(9))T130000",
    [
      "DTEND;TZID=Europe/Rome:\(CalendarSides.day(9))T143000", "LOCATION:Torino",
      "X-COLORE:rosso", "SEQUENCE:4", "BEGIN:VALARM", "TRIGGER:-PT10M", "DESCRIPTION:suona",
      "END:VALARM",
    ])

  @Test func `what is new on either side is on both, and a second sync changes nothing`() throws {
    let sides = try CalendarSides()
    try sides.event("Fiera", in: 5, at: 900)
    try sides.event("Festa di allora", in: -5)
    try sides.save(
      Reminder(
        id: try sides.store.freshID(), day: StepSides.today + 1, minute: 600,
        words: "scrivere a Laura"))
    sides.folder["lunch.ics"] = Self.lunch
    let report = try sides.sync()
    #expect(report.came == ["Pranzo con Ugo"])
    #expect(report.went.sorted() == ["Fiera", "scrivere a Laura"])
    #expect(sides.folder.count == 3)
    #expect(sides.folder["lunch.ics"] == Self.lunch)
    #expect(!sides.folder.values.contains { $0.contains("METHOD") })
    let came = try #require(try sides.store.all(Event.self).first { $0.name.contains("Ugo") })
    #expect(came.timing?.minute == 780)
    #expect(came.untilMinute == 870)
    #expect(came.place == "Torino")
    let folder = sides.folder
    let again = try sides.sync()
    #expect(!again.changesHere && !again.changesThere && again.open.isEmpty)
    #expect(sides.folder == folder)
  }

  @Test func `what changes here changes its lines there alone`() throws {
    let sides = try CalendarSides()
    sides.folder["lunch.ics"] = Self.lunch
    try sides.sync()
    var event = try #require(try sides.store.all(Event.self).first)
    event.name = "Pranzo con Ugo e Anna"
    event.minute = 750
    event.notes = "portare il libro"
    try sides.save(event)
    #expect(try sides.sync().changedThere == ["Pranzo con Ugo e Anna"])
    // 12:30 in Rome in summer.
    let start = CalendarSides.day(9) + "T103000Z"
    let text = try #require(sides.folder["lunch.ics"])
    #expect(text.contains("SUMMARY:Pranzo con Ugo e Anna\r\n"))
    #expect(text.contains("DTSTART:\(start)\r\nDTEND:\(CalendarSides.day(9))T123000Z\r\n"))
    #expect(text.contains("DESCRIPTION:portare il libro\r\n"))
    #expect(text.contains("X-COLORE:rosso\r\nSEQUENCE:5\r\nBEGIN:VALARM\r\nTRIGGER:-PT10M\r\n"))
    #expect(text.contains("DESCRIPTION:suona\r\n"))
    let again = try sides.sync()
    #expect(!again.changesHere && !again.changesThere)
  }

  @Test func `what changes there comes in, and an undo brings back what was`() throws {
    let sides = try CalendarSides()
    sides.folder["lunch.ics"] = Self.lunch
    try sides.sync()
    sides.folder["lunch.ics"] = Self.lunch.replacing("Torino", with: "Milano")
      .replacing("T130000", with: "T123000")
    #expect(try sides.sync().changedHere == ["Pranzo con Ugo"])
    let event = try #require(try sides.store.all(Event.self).first)
    #expect(event.place == "Milano")
    #expect(event.minute == 750)
    #expect(try sides.store.undoLast() == .done(label: "sync", outside: nil))
    #expect(try sides.store.all(Event.self).map(\.place) == ["Torino"])
    // Taken back, it comes in again with the next sync.
    #expect(try sides.sync().changedHere == ["Pranzo con Ugo"])
  }

  @Test func `what differs on both sides waits, and is chosen`() throws {
    let sides = try CalendarSides()
    sides.folder["lunch.ics"] = Self.lunch
    try sides.sync()
    var event = try #require(try sides.store.all(Event.self).first)
    event.place = "Asti"
    try sides.save(event)
    sides.folder["lunch.ics"] = Self.lunch.replacing("Torino", with: "Milano")
    for _ in 0..<2 {
      let open = try sides.sync().open
      #expect(open.map(\.part) == ["place"])
      #expect(open.map(\.there) == ["Milano"])
      #expect(try sides.store.all(Event.self).map(\.place) == ["Asti"])
    }
    let report = try sides.sync { _ in .here }
    #expect(report.open.isEmpty)
    #expect(sides.folder["lunch.ics"]?.contains("LOCATION:Asti") == true)
    #expect(try sides.sync().changesThere == false)
  }

  @Test func `a birthday goes out once, comes in once, and its day may change on either side`()
    throws
  {
    let sides = try CalendarSides()
    let laura = try sides.person("Laura", "Conti")
    let anna = try sides.person("Anna", "Riva")
    try sides.save(
      Occasion(
        id: try sides.store.freshID(), contact: laura, kind: .birthday, month: 6, day: 12,
        year: 1985, provenance: .typed),
      Occasion(
        id: try sides.store.freshID(), contact: anna, kind: .birthday, month: 3, day: 4,
        year: nil, provenance: .typed))
    // The phone knows Laura's already, and somebody's who is not known here.
    sides.folder["l.ics"] = CalendarSides.file(
      "p1", "Laura Conti's birthday", ";VALUE=DATE:20200612", ["RRULE:FREQ=YEARLY"])
    sides.folder["p.ics"] = CalendarSides.file(
      "p2", "Compleanno di Paolo Galli", ";VALUE=DATE:19790203", ["RRULE:FREQ=YEARLY"])
    let report = try sides.sync()
    #expect(report.went == ["Compleanno di Anna Riva"])
    #expect(report.open.isEmpty)
    let paolo = try #require(try sides.store.all(Contact.self).first { $0.given == "Paolo" })
    let his = try sides.store.rows(Occasion.self, where: "contact", is: paolo.id).first
    #expect(his.map { [$0.year ?? 0, $0.month, $0.day] } == [1979, 2, 3])
    #expect(sides.folder["l.ics"]?.contains("SUMMARY:Laura Conti's birthday") == true)
    #expect(sides.folder.count == 3)
    sides.folder["l.ics"] = sides.folder["l.ics"]?.replacing("0612", with: "0613")
    #expect(try sides.sync().changedHere.count == 1)
    let hers = try sides.store.rows(Occasion.self, where: "contact", is: laura).first
    #expect(hers.map { [$0.year ?? 0, $0.month, $0.day] } == [1985, 6, 13])
    let again = try sides.sync()
    #expect(!again.changesHere && !again.changesThere)
  }

  @Test func `nothing that is to come goes from either side unasked`() throws {
    let sides = try CalendarSides()
    let id = try sides.event("Fiera", in: 5)
    sides.folder["lunch.ics"] = Self.lunch
    try sides.sync()
    let files = sides.folder
    sides.folder = [:]
    #expect(try sides.sync().open.map(\.what) == ["gone-there", "gone-there"])
    #expect(try sides.store.count(of: Event.self) == 2)
    sides.folder = files
    #expect(try sides.sync().open.isEmpty)
    try sides.store.commit(
      [.erase(table: Event.table, id: id)], at: StepSides.moment, label: "typed")
    #expect(try sides.sync().open.map(\.what) == ["gone-here"])
    #expect(sides.folder == files)
    #expect(try sides.sync { _ in .here }.leftThere == ["Fiera"])
    #expect(Array(sides.folder.keys) == ["lunch.ics"])
    sides.folder = [:]
    #expect(try sides.sync { _ in .there }.leftHere == ["Pranzo con Ugo"])
    #expect(try sides.store.count(of: Event.self) == 0)
    #expect(try sides.store.undoLast() == .done(label: "sync", outside: nil))
    #expect(try sides.store.count(of: Event.self) == 1)
  }

  @Test func `what is done, over or comes again every week is left in peace`() throws {
    let sides = try CalendarSides()
    let reminder = Reminder(
      id: try sides.store.freshID(), day: StepSides.today + 1, words: "chiamare")
    try sides.save(reminder)
    sides.folder["old.ics"] = CalendarSides.file(
      "p1", "Fiera", ";VALUE=DATE:\(CalendarSides.day(-9))")
    sides.folder["yoga.ics"] = CalendarSides.file(
      "p2", "Yoga", ";VALUE=DATE:\(CalendarSides.day(1))", ["RRULE:FREQ=WEEKLY"])
    #expect(try sides.sync().left == ["yoga.ics": "recurring"])
    #expect(try sides.store.count(of: Event.self) == 0)
    var done = reminder
    done.done = StepSides.today
    try sides.save(done)
    #expect(try sides.sync().leftThere == ["chiamare"])
    #expect(sides.folder.keys.sorted() == ["old.ics", "yoga.ics"])
    // An event that is over and cleared out there stays known here.
    try sides.event("Cena", in: 0)
    try sides.sync()
    let row = try #require(try sides.store.all(Event.self).first)
    var past = row
    past.day = StepSides.today + -1
    try sides.save(past)
    try sides.sync()
    sides.folder = sides.folder.filter { !$0.value.contains("Cena") }
    #expect(try sides.sync { _ in .there }.leftHere.isEmpty)
    #expect(try sides.store.count(of: Event.self) == 1)
  }

  @Test func `an event typed here and there is one`() throws {
    let sides = try CalendarSides()
    try sides.event("Fiera Energia", in: 5)
    sides.folder["f.ics"] = CalendarSides.file(
      "p1", "fiera energia", ":\(CalendarSides.day(5))T090000")
    let report = try sides.sync()
    #expect(report.went.isEmpty)
    #expect(report.open.isEmpty)
    #expect(sides.folder.count == 1)
    #expect(try sides.store.all(Event.self).map(\.minute) == [540])
    let again = try sides.sync()
    #expect(!again.changesHere && !again.changesThere && again.open.isEmpty)
  }
}
