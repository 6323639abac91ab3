import Accord
import ContactStore
import Contacts
import Foundation
import Ground
import Testing

@testable import Interchange

/// Random people, edited at random on both sides and brought in step in between.
@Suite struct CardSyncPropertyTests {
  /// The same numbers for the same seed, so that a failure can be seen again.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  private static let given = ["Anna", "Laura", "Marco", "Paolo", "Sara", "Giulia", "Luca"]
  private static let family = ["Riva", "Conti", "Bianchi", "Ferri", "Galli", "Moretti"]

  private func line(_ dice: inout Dice) -> String {
    let number = Int.random(in: 100..<999, using: &dice)
    return [
      "EMAIL;TYPE=HOME:m\(number)@x.it", "TEL:+39 333 1234\(number)",
      "NOTE:nota \(number)\\, con virgola",
      "BDAY:1980-05-1\(number % 10)", "X-ALTRO;P=1:valore \(number)",
      "CATEGORIES:gruppo\(number % 7),amici",
      "ORG:Ditta\(number % 9);Reparto\r\nTITLE:Ruolo \(number)", "URL:https://sito\(number).it",
      "ADR;TYPE=WORK:;;Via Po \(number);Torino;TO;10100;Italia",
      "item1.EMAIL:g\(number)@y.it\r\nitem1.X-ABLabel:barca",
    ].randomElement(using: &dice) ?? ""
  }

  private func editThere(_ sides: StepSides, _ count: inout Int, _ dice: inout Dice) {
    if sides.folder.isEmpty || Int.random(in: 0..<4, using: &dice) == 0 {
      count += 1
      let name =
        (Self.given.randomElement(using: &dice) ?? "") + " "
        + (Self.family.randomElement(using: &dice) ?? "")
      sides.folder["f\(count).vcf"] = StepSides.card(
        "uid-\(count)", name, Set((0..<3).map { _ in line(&dice) }).sorted())
      return
    }
    guard let name = sides.folder.keys.sorted().randomElement(using: &dice),
      let text = sides.folder[name]
    else { return }
    var lines = text.components(separatedBy: "\r\n")
    if lines.count > 8, Bool.random(using: &dice) {
      lines.remove(at: Int.random(in: 5..<(lines.count - 2), using: &dice))
    } else {
      lines.insert(line(&dice), at: lines.count - 2)
    }
    sides.folder[name] = lines.joined(separator: "\r\n")
  }

  private func editHere(_ sides: StepSides, _ dice: inout Dice) throws {
    guard var contact = try sides.store.all(Contact.self).randomElement(using: &dice) else {
      return
    }
    var changes: [Change] = []
    let number = Int.random(in: 100..<999, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: contact.notes = "qui \(number); e poi"
    case 1: contact.family = "Nuova\(Self.family.count + number % 3)"
    case 2:
      changes.append(
        .save(
          Address(
            id: try sides.store.freshID(), contact: contact.id, kind: .phone,
            value: "02 \(number) 4567", provenance: .typed)))
    case 3:
      for row in try sides.store.rows(Address.self, where: "contact", is: contact.id).prefix(1)
      where row.kind != .uid { changes.append(.erase(table: Address.table, id: row.id)) }
    case 4:
      let place = Organisation(id: try sides.store.freshID(), name: "Nuova\(number) Srl")
      changes += [
        .save(place),
        .save(
          Role(
            id: try sides.store.freshID(), contact: contact.id, organisation: place.id,
            title: "Capo", provenance: .typed)),
      ]
    default:
      contact = Contact(
        id: try sides.store.freshID(), given: Self.given.randomElement(using: &dice) ?? "",
        family: "Tutta\(number)", provenance: .typed, added: StepSides.today)
    }
    changes.append(.save(contact))
    try sides.store.commit(changes, at: StepSides.moment, label: "typed")
  }

  @Test(arguments: 0..<12)
  func `nothing is lost, both sides are alike in the end, a second sync changes nothing`(
    seed: Int
  ) throws {
    var dice = Dice(state: UInt64(seed) &* 7_919 &+ 17)
    let sides = try StepSides()
    var count = 0
    for round in 0..<8 {
      for _ in 0..<Int.random(in: 1..<6, using: &dice) {
        if Bool.random(using: &dice) {
          editThere(sides, &count, &dice)
        } else {
          try editHere(sides, &dice)
        }
      }
      // Now and then a sync is cut off after some of its files.
      if Int.random(in: 0..<3, using: &dice) == 0 {
        try sides.sync(cut: Int.random(in: 0..<3, using: &dice)) { _ in nil }
      }
      let before = try sides.known()
      let side = Bool.random(using: &dice) ? Side.here : .there
      let report = try sides.sync { question in
        // Nobody goes in this test.
        if case .differs = question { side } else { nil }
      }
      #expect(report.open.isEmpty, "seed \(seed), round \(round): \(report.open)")
      let after = try sides.known()
      #expect(after.here == after.there, "seed \(seed), round \(round)")
      #expect(Set(before.here.keys).isSubset(of: after.here.keys))
      #expect(Set(before.there.keys).isSubset(of: after.here.keys))
      let folder = sides.folder
      let again = try sides.sync()
      #expect(!again.changesHere && !again.changesThere && again.open.isEmpty, "seed \(seed)")
      #expect(sides.folder == folder)
    }
  }
}
