import Accord
import ContactStore
import Contacts
import Foundation
import Ground
import Testing

@testable import Interchange

/// Random events, reminders and birthdays, edited and taken away at random on both sides and brought in step in
/// between.
@Suite struct CalendarSyncPropertyTests {
  private typealias Dice = CardSyncPropertyTests.Dice

  /// Changes something here.
  private func editHere(_ sides: CalendarSides, _ count: Int, _ dice: inout Dice) throws {
    let day = Int.random(in: 1..<30, using: &dice)
    let store = sides.store
    switch Int.random(in: 0..<9, using: &dice) {
    case 0: try sides.event("Qui \(count)", in: day, at: day % 2 == 0 ? nil : day * 30)
    case 1:
      try sides.save(
        Reminder(
          id: try store.freshID(), day: StepSides.today + day, minute: day % 2 == 0 ? nil : 600,
          words: "fare \(count)"))
    case 2:
      let person = try sides.person("Nome\(count)", "Rossi")
      try sides.save(
        Occasion(
          id: try store.freshID(), contact: person, kind: .birthday, month: 1 + day % 12,
          day: day % 28 + 1, year: day % 2 == 0 ? nil : 1970 + day, provenance: .typed))
    case 3:
      guard var event = try store.all(Event.self).randomElement(using: &dice) else { return }
      event.timing = Timing(StepSides.today + day, minute: day * 20)
      event.notes = day % 3 == 0 ? nil : "nota \(count); e, poi"
      try sides.save(event)
    case 4:
      guard var event = try store.all(Event.self).randomElement(using: &dice) else { return }
      event.name = "Nuovo \(count)"
      try sides.save(event)
    case 5:
      guard var reminder = try store.all(Reminder.self).randomElement(using: &dice) else { return }
      if day % 4 == 0 { reminder.done = StepSides.today } else { reminder.words = "poi \(count)" }
      try sides.save(reminder)
    case 6:
      guard var row = try store.all(Occasion.self).randomElement(using: &dice) else { return }
      row.day = day % 28 + 1
      try sides.save(row)
    case 7:
      guard let event = try store.all(Event.self).randomElement(using: &dice) else { return }
      try store.commit(
        [.erase(table: Event.table, id: event.id)], at: StepSides.moment, label: "typed")
    default:
      guard var event = try store.all(Event.self).randomElement(using: &dice) else { return }
      event.place = "sala \(count)"
      try sides.save(event)
    }
  }

  /// Changes something in the folder.
  private func editThere(_ sides: CalendarSides, _ count: Int, _ dice: inout Dice) {
    let day = Int.random(in: 1..<30, using: &dice)
    if Int.random(in: 0..<3, using: &dice) == 0 || sides.folder.isEmpty {
      sides.folder["f\(count).ics"] = CalendarSides.file(
        "u\(count)", "Là \(count)", ":\(CalendarSides.day(day))T\(10 + day % 9)1500Z",
        ["LOCATION:via \(count)\\, 3"])
      return
    }
    guard let name = sides.folder.keys.sorted().randomElement(using: &dice) else { return }
    if Int.random(in: 0..<6, using: &dice) == 0 {
      sides.folder[name] = nil
      return
    }
    var lines = (sides.folder[name] ?? "").components(separatedBy: "\r\n")
    lines.removeAll { $0.hasPrefix("LOCATION") }
    if let place = lines.firstIndex(where: { $0.hasPrefix("SUMMARY:") }) {
      if day % 2 == 0 { lines[place] = "SUMMARY:Cambiato \(count)" }
      lines.insert("LOCATION:piazza \(count)", at: place)
    }
    sides.folder[name] = lines.joined(separator: "\r\n")
  }

  /// What must be there after a sync: what nobody took away on either side since they agreed.
  private func kept(_ sides: CalendarSides) throws -> (ids: Set<EntityID>, files: Set<String>) {
    let rows = try sides.store.all(Synced.self)
    let here = try sides.here().entries.filter(\.value.isComing).keys
    let ids = here.filter { id in
      rows.first { $0.entity == id }.map { sides.folder[$0.file] != nil } ?? true
    }
    let files = sides.folder.keys.filter { name in
      rows.first { $0.file == name }?.entity.map(here.contains) ?? true
    }
    return (Set(ids), Set(files))
  }

  @Test(arguments: 0..<24)
  func `nothing is lost, both sides are alike in the end, a second sync changes nothing`(
    seed: Int
  ) throws {
    var dice = Dice(state: UInt64(seed) &* 104_729 &+ 3)
    let sides = try CalendarSides()
    var count = 0
    for round in 0..<8 {
      for _ in 0..<Int.random(in: 1..<6, using: &dice) {
        count += 1
        if Bool.random(using: &dice) {
          try editHere(sides, count, &dice)
        } else {
          editThere(sides, count, &dice)
        }
      }
      // Now and then a sync is cut off after some of its files.
      if Int.random(in: 0..<3, using: &dice) == 0 {
        try sides.sync(cut: Int.random(in: 0..<3, using: &dice))
      }
      let kept = try kept(sides)
      let side = Bool.random(using: &dice) ? Side.here : .there
      let report = try sides.sync { _ in side }
      #expect(report.open.isEmpty, "seed \(seed), round \(round): \(report.open)")
      #expect(kept.ids.isSubset(of: try sides.here().entries.keys), "seed \(seed), round \(round)")
      #expect(kept.files.isSubset(of: sides.folder.keys), "seed \(seed), round \(round)")
      #expect(try sides.differing() == [], "seed \(seed), round \(round)")
      let folder = sides.folder
      let again = try sides.sync()
      #expect(
        !again.changesHere && !again.changesThere && again.open.isEmpty,
        "seed \(seed), round \(round): \(again)")
      #expect(sides.folder == folder)
    }
  }

  @Test(arguments: 0..<8)
  func `what differs on both sides stays on both until it is chosen`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7_919 &+ 11)
    let sides = try CalendarSides()
    for number in 0..<4 { try sides.event("Fiera \(number)", in: number + 2, at: 600) }
    try sides.sync()
    var wanted: [String: (here: String, there: String)] = [:]
    for event in try sides.store.all(Event.self) {
      var event = event
      event.place = "qui \(Int.random(in: 0..<99, using: &dice))"
      try sides.save(event)
      guard let name = sides.folder.first(where: { $0.value.contains(event.name) })?.key else {
        continue
      }
      let there = "là \(Int.random(in: 0..<99, using: &dice))"
      sides.folder[name] = sides.folder[name]?.replacing(
        "SUMMARY:", with: "LOCATION:\(there)\r\nSUMMARY:")
      wanted[event.name] = (event.place ?? "", there)
    }
    let before = sides.folder
    let open = try sides.sync().open
    #expect(Set(open.map(\.name)) == Set(wanted.keys))
    #expect(
      open.allSatisfy { $0.here == wanted[$0.name]?.here && $0.there == wanted[$0.name]?.there })
    #expect(sides.folder == before)
    // Each is chosen by itself.
    var chosen: [String: Side] = [:]
    let report = try sides.sync { question in
      guard case .differs(let name, _) = question else { return nil }
      let side: Side = Bool.random(using: &dice) ? .here : .there
      chosen[name] = side
      return side
    }
    #expect(report.open.isEmpty)
    for event in try sides.store.all(Event.self) {
      let both = wanted[event.name]
      #expect(event.place == (chosen[event.name] == .here ? both?.here : both?.there))
    }
    #expect(try sides.differing() == [])
  }
}
