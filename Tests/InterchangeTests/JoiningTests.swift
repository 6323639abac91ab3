import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import Language
import Testing

/// Joining two entries of one person, and parting them again.
@Suite struct JoiningTests {
  private func dump(_ store: ContactStore) throws -> [String] {
    func rows<R: Row>(_ type: R.Type) throws -> [String] {
      try store.all(type).map { String(describing: $0) }
    }
    return try RowTypes.all.flatMap { try rows($0) }
  }

  private func filled() throws -> (ContactStore, EntityID, EntityID) {
    let store = try ContactStore()
    try SamenessTests.take(
      SamenessTests.card("UID:1", "FN:Ale Bianchi", "EMAIL:ab@x.it", "ORG:Reply", "NOTE:vela")
        + SamenessTests.card(
          "UID:2", "FN:Alessandra Bianchi", "EMAIL:AB@x.it", "TEL:333 1234567", "NOTE:sci"),
      into: store)
    let ids = try store.all(Contact.self).map(\.id)
    try store.commit(
      [
        .save(
          Interaction(
            id: try store.freshID(), contact: ids[1], day: SamenessTests.day, direction: .out,
            acts: .message)),
        .save(
          Reminder(id: try store.freshID(), contact: ids[1], day: SamenessTests.day, words: "x")),
        .save(Acquaintance(id: try store.freshID(), first: ids[0], second: ids[1])),
      ], at: SamenessTests.moment, label: "y")
    return (store, ids[0], ids[1])
  }

  @Test func `everything of the one is on the other's card, and undo parts them again`() throws {
    let (store, kept, gone) = try filled()
    let before = try dump(store)
    let joining = try Joining(gone, to: kept, in: store)
    try store.commit(joining.changes, at: SamenessTests.moment, label: "join")
    let people = try store.all(Contact.self)
    #expect(people.map(\.fullName) == ["Ale Bianchi"])
    #expect(people.first?.notes == "vela\nsci")
    #expect(people.first?.aside == "Alessandra Bianchi")
    #expect(try store.rows(Address.self, where: "contact", is: kept).map(\.value).count == 5)
    #expect(try store.all(Interaction.self).map(\.contact) == [kept])
    #expect(try store.all(Reminder.self).map(\.contact) == [kept])
    #expect(try store.all(Acquaintance.self).isEmpty)
    #expect(try store.examine().orphans == 0)
    _ = try store.undoLast()
    #expect(try dump(store) == before)
  }

  @Test func `nobody is joined to themselves or to nobody`() throws {
    let (store, kept, _) = try filled()
    #expect(try Joining(kept, to: kept, in: store).changes.isEmpty)
    #expect(try Joining(EntityID(9999), to: kept, in: store).changes.isEmpty)
  }
}
