import ContactStore
import Contacts
import Ground
import Language
import Testing

/// Somebody kept under an address, or under a name that is not right, is named in the conversation.
@Suite struct NamedTests {
  private func stage(_ language: LanguageTag) throws -> Stage {
    let stage = try Stage(language)
    let address = "mistero@example.org"
    let contacts = [
      Contact(
        id: try stage.store.freshID(), given: address, provenance: .imported("f"),
        added: stage.moment.day),
      Contact(
        id: try stage.store.freshID(), given: "Ada", family: "Riva", provenance: .imported("f"),
        added: stage.moment.day),
    ]
    try stage.store.commit(contacts.map { .save($0) }, at: stage.moment, label: "x")
    let kept = Address(
      id: try stage.store.freshID(), contact: contacts[0].id, kind: .email, value: address,
      provenance: .imported("f"))
    try stage.store.commit([.save(kept)], at: stage.moment, label: "y")
    try stage.kill()
    if language == .it { try stage.type("Sara") } else { try stage.type("Sarah") }
    try stage.type("/stop")
    return stage
  }

  private func people(_ stage: Stage) throws -> [String] {
    try stage.store.all(Contact.self).map(\.fullName).sorted()
  }

  @Test(arguments: [
    (LanguageTag.it, "mistero@example.org si chiama Rosa Villa"),
    (.it, "il vero nome di mistero@example.org è Rosa Villa"),
    (.it, "rinomina mistero@example.org in Rosa Villa"),
    (.en, "mistero@example.org is called Rosa Villa"),
    (.en, "the real name of mistero@example.org is Rosa Villa"),
    (.en, "rename mistero@example.org to Rosa Villa"),
  ])
  func `an entry under an address is named, and an undo takes the name back`(
    _ language: LanguageTag, _ line: String
  ) throws {
    let stage = try stage(language)
    try stage.type(line)
    #expect(try people(stage) == ["Ada Riva", "Rosa Villa"], "\(stage.transcript)")
    #expect(try stage.store.all(Address.self).map(\.value) == ["mistero@example.org"])
    try stage.type("/undo")
    #expect(try people(stage) == ["Ada Riva", "mistero@example.org"], "\(stage.transcript)")
  }

  @Test(arguments: [
    (LanguageTag.it, "chi è mistero@example.org?"), (.en, "who is mistero@example.org?"),
  ])
  func `the card of an address is shown`(_ language: LanguageTag, _ line: String) throws {
    let stage = try stage(language)
    let before = stage.transcript.count
    try stage.type(line)
    let said = stage.transcript.dropFirst(before)
    #expect(said.contains("\nmistero@example.org\n- mistero@example.org"), "\(said)")
  }

  @Test(arguments: [
    (LanguageTag.it, "Ada in realtà si chiama Adele Rivetti"),
    (.en, "Ada is really called Adele Rivetti"),
  ])
  func `a name that is not right is put right`(_ language: LanguageTag, _ line: String) throws {
    let stage = try stage(language)
    try stage.type(line)
    #expect(try people(stage) == ["Adele Rivetti", "mistero@example.org"], "\(stage.transcript)")
  }

  @Test(arguments: [
    (LanguageTag.it, "scrivi a mistero@example.org"), (.en, "write to mistero@example.org"),
  ])
  func `the name is asked for where a conversation is about an address`(
    _ language: LanguageTag, _ line: String
  ) throws {
    let stage = try stage(language)
    try stage.type(line)
    try stage.type("Rosa Villa")
    #expect(try people(stage) == ["Ada Riva", "Rosa Villa"], "\(stage.transcript)")
  }
}
