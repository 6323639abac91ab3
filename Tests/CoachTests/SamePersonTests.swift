import ContactStore
import Contacts
import Ground
import Language
import Testing

/// Two entries of one person are asked about, joined, and parted again.
@Suite struct SamePersonTests {
  private func stage(_ language: LanguageTag, _ names: [(String, String?)]) throws -> Stage {
    let stage = try Stage(language)
    let contacts = try names.map { given, family in
      Contact(
        id: try stage.store.freshID(), given: given, family: family, provenance: .imported("f"),
        added: stage.moment.day)
    }
    try stage.store.commit(contacts.map { .save($0) }, at: stage.moment, label: "x")
    let organisation = Organisation(id: try stage.store.freshID(), name: "Reply")
    let roles = try contacts.map {
      Role(
        id: try stage.store.freshID(), contact: $0.id, organisation: organisation.id,
        provenance: .imported("f"))
    }
    try stage.store.commit(
      [.save(organisation)] + roles.map { .save($0) }, at: stage.moment, label: "y")
    try stage.kill()
    if language == .it { try stage.type("Sara") } else { try stage.type("Sarah") }
    try stage.type("/stop")
    return stage
  }

  private func people(_ stage: Stage) throws -> [String] {
    try stage.store.all(Contact.self).map(\.fullName)
  }

  @Test(arguments: [
    (LanguageTag.it, "Laura e L. Bianchi sono la stessa persona", "sì"),
    (.it, "sono la stessa persona?", "sì"), (.it, "/stessa", "1"),
    (.it, "/stessa Laura e L. Bianchi", "certo"),
    (.en, "Laura and L. Bianchi are the same person", "yes"),
    (.en, "are they the same person?", "yes"), (.en, "/same Laura", "yes"),
  ])
  func `two entries are asked about, joined, and parted by an undo`(
    _ language: LanguageTag, _ line: String, _ yes: String
  ) throws {
    let stage = try stage(language, [("Laura", "Bianchi"), ("L.", "Bianchi"), ("Marco", "Ferri")])
    try stage.type(line)
    #expect(stage.transcript.contains("Laura Bianchi"), "\(stage.transcript)")
    try stage.type(yes)
    #expect(try people(stage) == ["Laura Bianchi", "Marco Ferri"], "\(stage.transcript)")
    try stage.type("/undo")
    #expect(try people(stage).count == 3, "\(stage.transcript)")
  }

  @Test func `whoever is not the same stays two`() throws {
    let stage = try stage(.it, [("Laura", "Bianchi"), ("L.", "Bianchi")])
    try stage.type("/stessa")
    try stage.type("no")
    #expect(try people(stage).count == 2)
    try stage.type("/stessa Marco")
    #expect(try people(stage).count == 2)
  }

  @Test func `an initial and words that lead to somebody name them`() throws {
    let stage = try stage(.en, [("Laura", "Bianchi"), ("Mark", "Davies")])
    try stage.type("L. Bianchi")
    #expect(stage.transcript.contains("Laura Bianchi"))
  }
}
