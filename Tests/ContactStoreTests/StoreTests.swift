import ContactStore
import Contacts
import Foundation
import Ground
import Testing

@Suite struct StoreTests {
  static let moment = Moment(seconds: 1_778_000_000, day: Day(number: 20_581), minute: 0, zone: "")

  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent(
      "alleato-test-" + UUID().uuidString)
  }

  private func contact(_ store: ContactStore, _ given: String) throws -> Contact {
    var contact = Contact(
      id: try store.freshID(), given: given, family: "Conti", provenance: .typed,
      added: Self.moment.day)
    contact.gender = .feminine
    contact.register = .lei
    return contact
  }

  @Test func `what is committed is there after closing, with every field`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made: Contact
    do {
      let store = try ContactStore(folder: folder)
      made = try contact(store, "Laura")
      try store.commit([.save(made)], at: Self.moment, label: "x")
      #expect(try store.synchronousLevel() == 2)
    }
    let again = try ContactStore(folder: folder)
    #expect(try again.one(Contact.self, made.id) == made)
    let mode = { (path: String) in
      (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?
        .intValue
    }
    #expect(try mode(folder.path) == 0o700)
    #expect(try mode(folder.appendingPathComponent("alleato.db").path) == 0o600)
  }

  @Test func `a turn is taken back as a whole, after a restart too`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ContactStore(folder: folder)
    var laura = try contact(store, "Laura")
    try store.commit([.save(laura)], at: Self.moment, label: "primo")
    laura.notes = "nuova"
    let role = Role(
      id: try store.freshID(), contact: laura.id, organisation: nil, title: "x", provenance: .typed)
    try store.commit([.save(laura), .save(role)], at: Self.moment, label: "secondo")
    let again = try ContactStore(folder: folder)
    #expect(try again.undoLast() == .done(label: "secondo", outside: nil))
    #expect(try again.one(Contact.self, laura.id)?.notes == nil)
    #expect(try again.all(Role.self).isEmpty)
    #expect(try again.undoLast() == .done(label: "primo", outside: nil))
    #expect(try again.all(Contact.self).isEmpty)
    #expect(try again.undoLast() == .nothing)
  }

  @Test func `a turn whose rows another program changed is not taken back`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ContactStore(folder: folder)
    var laura = try contact(store, "Laura")
    try store.commit([.save(laura)], at: Self.moment, label: "primo")
    laura.notes = "a"
    try store.commit([.save(laura)], at: Self.moment, label: "secondo")
    let other = try ContactStore(folder: folder)
    laura.notes = "b"
    try other.commit([.save(laura)], at: Self.moment, label: nil)
    #expect(try store.undoLast() == .refused(label: "secondo"))
    #expect(try store.one(Contact.self, laura.id)?.notes == "b")
  }

  @Test func `two programs never get the same identity`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, two) = (try ContactStore(folder: folder), try ContactStore(folder: folder))
    var seen: Set<EntityID> = []
    for _ in 0..<200 {
      #expect(seen.insert(try one.freshID()).inserted)
      #expect(seen.insert(try two.freshID()).inserted)
    }
  }

  @Test func `a backup comes back as it was, and a bad one changes nothing`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ContactStore(folder: folder)
    let laura = try contact(store, "Laura")
    try store.commit([.save(laura)], at: Self.moment, label: "x")
    let backup = folder.appendingPathComponent("copy")
    try store.backUp(to: backup)
    try store.commit([.erase(table: "contact", id: laura.id)], at: Self.moment, label: "y")
    try store.restore(from: backup)
    #expect(try store.all(Contact.self) == [laura])
    let bad = folder.appendingPathComponent("bad")
    try Data("not a database at all, just words".utf8).write(to: bad)
    #expect(throws: StoreError.damaged) { try store.restore(from: bad) }
    #expect(try store.all(Contact.self) == [laura])
    #expect(try store.examine().isWhole)
  }

  @Test func `somebody who is forgotten leaves no trace in the file`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ContactStore(folder: folder)
    let name = "Ermenegilda"
    var contact = try contact(store, name)
    contact.notes = "Zuccherofilato"
    try store.commit([.save(contact)], at: Self.moment, label: name)
    let event = TalkEvent(
      id: try store.freshID(), talk: EntityID(1), payload: "{\"name\":\"\(name) Conti\"}")
    try store.commit([.save(event)], at: Self.moment, label: "y")
    try store.forget(contact.id, names: [name + " Conti"])
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try Data(contentsOf: folder.appendingPathComponent(file))
      #expect(data.range(of: Data(name.utf8)) == nil, "\(file)")
      #expect(data.range(of: Data("Zuccherofilato".utf8)) == nil, "\(file)")
    }
  }

  @Test func `a damaged and a newer file are told apart and left alone`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("alleato.db")
    let noise = Data(repeating: 0x58, count: 8192)
    try noise.write(to: file)
    #expect(throws: StoreError.damaged) { try ContactStore(folder: folder) }
    #expect(try Data(contentsOf: file) == noise)
  }

  @Test func `columns are read as numbers and words`() throws {
    let store = try ContactStore()
    let laura = try contact(store, "Laura")
    var anna = try contact(store, "Anna")
    anna.register = nil
    try store.commit([.save(laura), .save(anna)], at: Self.moment, label: nil)
    let columns = try store.columns(
      of: "contact", [.integer("id"), .word("register"), .integer("added")], full: nil
    ) { word in
      word == "lei" ? 5 : 6
    }
    #expect(columns == [[100, 101], [5, .min], [20_581, 20_581]])
  }
}
