import ContactStore
import Contacts
import Ground
import Testing

@testable import Interchange

@Suite struct CalendarWriterTests {
  private static let today = Day(iso: "2026-03-20") ?? Day(number: 0)
  private static let moment = Moment(
    seconds: 1_774_000_000, day: today, minute: 540, zone: "Europe/Rome")

  private func writer(_ store: ContactStore, stamp: String = "k1") -> CalendarWriter {
    CalendarWriter(
      store, stamp: stamp, words: CalendarWriter.Words(birthday: { $0 }, anniversary: { $0 }))
  }

  /// A fair with two things to do, a dinner without a day, one that is over, and somebody's birthday.
  private func store() throws -> (ContactStore, fair: Event) {
    let store = try ContactStore()
    var fair = Event(id: try store.freshID(), name: "Fiera", kind: .fair, day: Self.today + 9)
    fair.minute = 570
    let dinner = Event(id: try store.freshID(), name: "Cena")
    let over = Event(id: try store.freshID(), name: "Ieri", day: Self.today - 1)
    var changes: [Change] = [.save(fair), .save(dinner), .save(over)]
    for (days, minute) in [(2, nil), (8, 1200)] as [(Int, Int?)] {
      var reminder = Reminder(
        id: try store.freshID(), day: Self.today + days, minute: minute, words: "Da fare")
      reminder.event = fair.id
      changes.append(.save(reminder))
    }
    let contact = Contact(
      id: try store.freshID(), given: "Eva", provenance: .typed, added: Self.today)
    let birthday = Occasion(
      id: try store.freshID(), contact: contact.id, kind: .birthday, month: 2, day: 29,
      provenance: .typed)
    changes += [.save(contact), .save(birthday)]
    try store.commit(changes, at: Self.moment, label: "x")
    return (store, fair)
  }

  @Test func `an event goes out the same alone and with everything else`() throws {
    let (store, fair) = try store()
    let all = try writer(store).entries(from: Self.today)
    let own = try writer(store).entries(of: fair)
    #expect(own.count == 3)
    #expect(all.count == 4)
    for entry in own { #expect(all.contains(entry), "\(entry.uid)") }
    #expect(Set(all.map(\.uid)).count == all.count)
  }

  @Test func `what is known by another name in another calendar keeps it`() throws {
    let (store, fair) = try store()
    let extra = Extra(
      id: try store.freshID(), entity: fair.id, name: ImportPlan.eventUID, value: "a@b.it",
      provenance: .imported("x.ics"))
    try store.commit([.save(extra)], at: Self.moment, label: "x")
    #expect(try writer(store).entry(fair)?.uid == "a@b.it")
  }

  @Test func `calendars of two people share no name`() throws {
    let (store, _) = try store()
    let mine = Set(try writer(store, stamp: "a").entries(from: Self.today).map(\.uid))
    let yours = Set(try writer(store, stamp: "b").entries(from: Self.today).map(\.uid))
    #expect(mine.isDisjoint(with: yours))
  }

  @Test func `the stamp is made once`() throws {
    let store = try ContactStore()
    let first = try CalendarStampRow(store, at: Self.moment)
    #expect(first.isNew)
    try store.commit([.save(first.row)], at: Self.moment, label: nil)
    let later = Moment(seconds: 2_000_000_000, day: Self.today, minute: 0, zone: "UTC")
    let second = try CalendarStampRow(store, at: later)
    #expect(!second.isNew)
    #expect(second.row == first.row)
  }

  @Test
  func `alarms: two hours before an hour, the evening before a day, at nine for what is to do`()
    throws
  {
    let (store, fair) = try store()
    let entries = try writer(store).entries(of: fair)
    #expect(entries.map { $0.alarms.map(\.minutes) } == [[-120], [540], [0]])
    var whole = fair
    (whole.minute, whole.untilMinute) = (nil, nil)
    #expect(try writer(store).entry(whole)?.alarms.map(\.minutes) == [-240])
  }
}
