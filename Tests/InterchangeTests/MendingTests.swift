import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import Language
import Testing

/// The names and employers of a store that an earlier version of the program made.
@Suite struct MendingTests {
  private func oldStore() throws -> (ContactStore, URL) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "alleato-mending-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = try #require(
      Bundle.module.url(forResource: "before-names", withExtension: "db", subdirectory: "Stores"))
    try FileManager.default.copyItem(at: made, to: folder.appendingPathComponent("alleato.db"))
    return (try ContactStore(folder: folder), folder)
  }

  @Test func `a store of the version before is mended once, and undo takes it back`() throws {
    let (store, folder) = try oldStore()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try store.pendingMendings() == ["names"])
    let before = try store.all(Contact.self)
    let organisations = try store.all(Organisation.self).map(\.name)
    #expect(before.map(\.fullName).contains("GIULIA DE SANTIS"))
    let mending = try NameMending(store, names: NameReader(Names.lexicon)) { try store.freshID() }
    try store.commit(mending.changes, at: SamenessTests.moment, label: "mend")
    try store.noteMended("names")
    #expect(
      try store.all(Contact.self).map(\.fullName) == [
        "Laura Conti", "Giulia De Santis", "Marco Villa", "Anna Neri", "Jean-Luc van der Berg",
        "Paolo D'Amico", "Elena Riva",
      ])
    #expect(try store.all(Organisation.self).map(\.name) == ["Reply", "Acme", "Enel"])
    #expect(Set(try store.all(Role.self).compactMap(\.organisation)).count == 3)
    #expect((mending.people, mending.organisations) == (6, 4 - 1))
    #expect(
      try NameMending(store, names: NameReader(Names.lexicon)) { try store.freshID() }.changes
        .isEmpty)
    _ = try store.undoLast()
    #expect(try store.all(Contact.self) == before)
    #expect(try store.all(Organisation.self).map(\.name) == organisations)
    #expect(try store.pendingMendings().isEmpty)
  }

  @Test func `a new store has nothing to mend`() throws {
    #expect(try ContactStore().pendingMendings().isEmpty)
  }
}
