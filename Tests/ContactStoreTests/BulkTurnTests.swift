import Contacts
import Foundation
import GRDB
import Ground
import Testing

@testable import ContactStore

/// A turn of thousands of rows is written in another way than one of a few; nobody may tell the difference.
@Suite struct BulkTurnTests {
  private let store: ContactStore
  private let moment = StoreTests.moment

  init() throws { store = try ContactStore() }

  private func contact(_ number: Int) throws -> Contact {
    Contact(
      id: try store.freshID(), given: "Anna\(number)", family: "Riva",
      provenance: .imported("a.vcf"),
      added: moment.day)
  }

  /// Many people with an address and a post each, and what is written for them.
  private func many(_ count: Int) throws -> [Change] {
    let place = Organisation(id: try store.freshID(), name: "Enel")
    return try [.save(place)]
      + (0..<count).flatMap { number -> [Change] in
        let person = try contact(number)
        return [
          .save(person),
          .save(
            Address(
              id: try store.freshID(), contact: person.id, kind: .email, value: "a\(number)@x.it",
              provenance: .typed)),
          .save(
            Role(
              id: try store.freshID(), contact: person.id, organisation: place.id, title: nil,
              provenance: .typed)),
        ]
      }
  }

  private func schema() throws -> [String] {
    try store.read { db in
      try String.fetchAll(
        db, sql: "SELECT type || name || sql FROM sqlite_master WHERE sql <> '' ORDER BY 1")
    }
  }

  @Test func `every row is there, the indexes and triggers are as before, and people are found`()
    throws
  {
    let before = try schema()
    try store.commit(try many(700), at: moment, label: "x")
    #expect(try store.count(of: Contact.self) == 700)
    #expect(try store.count(of: Address.self) == 700)
    #expect(try store.all(Role.self).count == 700)
    #expect(try schema() == before)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM unread") } == 700)
    // What is changed after it is noted again.
    try store.write { try $0.execute(sql: "DELETE FROM unread") }
    try store.commit([.save(try contact(9_999))], at: moment, label: "y")
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM unread") } == 1)
  }

  @Test func `it is taken back whole, with the rows that it changed as they were`() throws {
    var laura = try contact(1)
    let tag = Tag(id: try store.freshID(), contact: laura.id, word: "amica")
    try store.commit([.save(laura), .save(tag)], at: moment, label: "prima")
    laura.notes = "dal file"
    var changes = try many(700)
    // In the midst of the new rows: one that was there, one that goes, one saved a second time.
    changes.insert(.save(laura), at: 500)
    changes.insert(.erase(table: Tag.table, id: tag.id), at: 900)
    let place = try #require(changes.first)
    if case .save(let row) = place { changes.append(.save(Organisation(id: row.id, name: "ENEL"))) }
    try store.commit(changes, at: moment, label: "file")
    #expect(try store.all(Organisation.self).map(\.name) == ["ENEL"])
    #expect(try store.one(Contact.self, laura.id)?.notes == "dal file")
    #expect(try store.all(Tag.self).isEmpty)
    #expect(try store.undoLast() == .done(label: "file", outside: nil))
    laura.notes = nil
    #expect(try store.all(Contact.self) == [laura])
    #expect(try store.all(Tag.self) == [tag])
    #expect(try store.all(Address.self).isEmpty)
    #expect(try store.all(Role.self).isEmpty)
    #expect(try store.all(Organisation.self).isEmpty)
    #expect(try store.undoLast() == .done(label: "prima", outside: nil))
  }

  @Test func `it is not taken back when one of its rows was changed since, and nothing is touched`()
    throws
  {
    try store.commit(try many(700), at: moment, label: "file")
    var someone = try #require(try store.all(Contact.self).last)
    someone.notes = "altrove"
    try store.commit([.save(someone)], at: moment, label: nil)
    #expect(try store.undoLast() == .refused(label: "file"))
    #expect(try store.count(of: Contact.self) == 700)
    #expect(try store.count(of: Address.self) == 700)
  }

  @Test func `a row that is gone already is no hindrance, and what stands between is kept`() throws
  {
    let changes = try many(700)
    try store.commit(changes, at: moment, label: "file")
    let all = try store.all(Contact.self)
    try store.commit(
      [.erase(table: Contact.table, id: all[10].id)], at: moment, label: nil)
    // Another program had set its identities aside in the midst of them.
    let other = Address(
      id: EntityID(all[20].id.number), contact: all[20].id, kind: .phone, value: "1",
      provenance: .typed)
    try store.commit([.save(other)], at: moment, label: nil)
    #expect(try store.undoLast() == .done(label: "file", outside: nil))
    #expect(try store.all(Contact.self).isEmpty)
    #expect(try store.all(Address.self) == [other])
  }

  @Test func `it counts as one of many people, and takes a tenth of the room of its rows`() throws {
    try store.commit(try many(700), at: moment, label: "file")
    #expect(try #require(try store.lastUndoable()).size > 65_536)
    let kept = try store.read { try Int.fetchOne($0, sql: "SELECT length(changeset) FROM turn") }
    #expect(try #require(kept) < 2_101 * 7)
  }

  @Test func `a record that was cut off or made up is none`() throws {
    var record = BulkRecord()
    record.changeset = Data([1, 2, 3])
    record.added = [.init(table: "contact", ids: [5, 900, 70_000], prints: [1, .max, 77])]
    let data = record.data
    #expect(BulkRecord(data)?.added == record.added)
    #expect(BulkRecord(data)?.changeset == record.changeset)
    for count in 0..<data.count { #expect(BulkRecord(data.prefix(count)) == nil) }
    #expect(BulkRecord(Data("T\u{1}".utf8)) == nil)
  }
}
