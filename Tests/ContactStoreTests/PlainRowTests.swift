import ContactStore
import Contacts
import Foundation
import Ground
import Testing

@Suite struct PlainRowTests {
  /// A row of each kind that tells its columns by itself, with every column filled.
  private static var rows: [any PlainRow] {
    let (id, other) = (EntityID(7), EntityID(9))
    var contact = Contact(
      id: id, given: "Laura", family: "Conti", provenance: .typed, added: Day(number: 20_000))
    contact.title = "dott"
    contact.gender = .feminine
    contact.language = "it"
    contact.register = .lei
    contact.channel = .inPerson
    contact.closeness = .warm
    (contact.metEvent, contact.metThrough) = (other, other)
    (contact.metWords, contact.aside, contact.notes) = ("alla fiera", "PMP", "vela")
    var interaction = Interaction(
      id: id, contact: other, day: Day(number: 3), direction: .out, channel: .email, acts: .ask)
    interaction.instant = 12.5
    (interaction.object, interaction.words) = ("un consiglio", "ciao")
    (interaction.event, interaction.material) = (other, other)
    return [
      contact, interaction,
      Role(
        id: id, contact: other, organisation: other, title: "CTO", from: Day(number: 1),
        until: Day(number: 2), provenance: .typed),
      Address(
        id: id, contact: other, kind: .email, value: "a@x.it", provenance: .typed, label: "home"),
      Tag(id: id, contact: other, word: "Torino"),
      Occasion(
        id: id, contact: other, kind: .nameDay, month: 5, day: 9, year: 1985, provenance: .typed),
      Extra(id: id, entity: other, name: "X-SKI", value: "", provenance: .typed),
      // And with nothing that may be missing.
      Contact(id: id, given: "", provenance: .typed, added: Day(number: 0)),
      Role(id: id, contact: other, organisation: nil, provenance: .typed),
      Interaction(
        id: id, contact: other, day: Day(number: 3), direction: .in, acts: .message),
    ]
  }

  @Test func `a row that tells its columns by itself is written as its coder would`() throws {
    for row in Self.rows { try written(row) }
  }

  private func written<R: PlainRow>(_ row: R) throws {
    let store = try ContactStore()
    let moment = Moment(seconds: 0, day: Day(number: 0), minute: 0, zone: "")
    try store.commit([.save(row)], at: moment, label: nil)
    #expect(try store.one(R.self, row.id) == row)
    #expect(R.columns.count == row.cells.count)
  }
}
