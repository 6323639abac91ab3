import ContactStore
import Contacts
import Dialogue
import Ground
import Language
import Testing

/// What is told beside an answer, and people who are named only by where they work.
@Suite struct BesideTests {
  private func people(_ language: LanguageTag) throws -> Stage {
    let stage = try Stage(language)
    let lines =
      language == .it
      ? ["Sara Neri", "5", "Laura Conti, Marco Bianchi", "Marco lavora in Acme"]
      : ["Sara Neri", "5", "Laura Conti, Mark Davies", "Mark works at Acme"]
    for line in lines { try stage.type(line) }
    return stage
  }

  @Test func `an answer and a tale in one line are both kept, and the next question is asked once`()
    throws
  {
    for (language, lines) in [
      (LanguageTag.it, ["giovedì vado al Career Day", "alle 9. Ah, Marco mi ha risposto"]),
      (.en, ["I'm going to the Career Day on Thursday", "at 9. Oh, and Mark wrote back"]),
    ] {
      let stage = try people(language)
      for line in lines { try stage.type(line) }
      let told = try stage.store.all(Interaction.self)
      #expect(told.contains { $0.direction == .in }, "\(language)")
      let after = stage.lines.suffix(from: (stage.lines.lastIndex { $0.hasPrefix("> ") } ?? 0) + 1)
      #expect(after.count { $0.hasSuffix("?") } == 1, "\(after)")
    }
  }

  @Test(arguments: [
    (LanguageTag.it, "quello di Acme mi ha scritto", "Marco"),
    (.it, "scrivi al ragazzo di Acme", "Marco"), (.en, "write to the guy from Acme", "Mark"),
    (.en, "the one from Acme called me", "Mark"),
  ])
  func `somebody is known by where they work`(
    _ language: LanguageTag, _ line: String, _ name: String
  ) throws {
    let stage = try people(language)
    let before = stage.lines.count
    try stage.type(line)
    #expect(stage.lines[before...].dropFirst().contains { $0.contains(name) }, "\(stage.lines)")
  }

  @Test func `whoever is described behind their name is one person`() throws {
    let stage = try people(.it)
    try stage.type("ho conosciuto Ugo, quello di Acme")
    let names = try stage.store.all(Contact.self).map(\.given)
    #expect(names.contains("Ugo"))
    #expect(
      try stage.store.all(Interaction.self).count { $0.words?.contains("Marco") ?? false } == 0)
  }
}
