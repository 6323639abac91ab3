import ContactStore
import Contacts
import Dialogue
import Language
import Testing

/// Who will be at an event, as people type it; and a conversation that is asked for twice.
@Suite struct ComingTests {
  private static let ways: [LanguageTag: [String]] = [
    .it: ["Sara", "giovedì vado a una fiera del lavoro a Bologna", "/salta"],
    .en: ["Sara", "I have a job fair on Thursday in Leeds", "/skip"],
  ]

  private func asked(_ language: LanguageTag) throws -> Stage {
    let stage = try Stage(language)
    for line in Self.ways[language] ?? [] { try stage.type(line) }
    return stage
  }

  @Test(arguments: [
    (LanguageTag.it, "faccio fatica"), (.it, "cerco uno stage"), (.it, "un amico di mio padre"),
    (.en, "big companies"), (.en, "looking for a placement"),
  ])
  func `words that name nobody are no company`(_ language: LanguageTag, _ line: String) throws {
    let stage = try asked(language)
    try stage.type(line)
    try stage.type("/stop")
    #expect(try stage.store.all(Organisation.self).isEmpty)
    #expect(try stage.store.all(Contact.self).isEmpty)
  }

  @Test(arguments: [
    (LanguageTag.it, "reply, banca intesa e Leonardo", ["reply", "banca intesa", "Leonardo"]),
    (.en, "barclays, Siemens and a guy called Tom", ["barclays", "Siemens"]),
  ])
  func `companies in small letters are heard, beside people too`(
    _ language: LanguageTag, _ line: String, _ places: [String]
  ) throws {
    let stage = try asked(language)
    let before = stage.lines.count
    try stage.type(line)
    let said = stage.lines[(before + 1)...].joined(separator: "\n")
    for place in places { #expect(said.contains(place), "\(said)") }
  }

  @Test func `a conversation that is asked for twice goes on where it is`() throws {
    let stage = try Stage(.en)
    for line in ["Sara", "/stop", "I met Mark Davies at the fair yesterday"] {
      try stage.type(line)
    }
    for _ in 0..<2 { try stage.type("write to Mark") }
    #expect(try stage.store.all(Talk.self).count { $0.state == .open } == 1)
  }
}

/// What is told of the one a question is about.
@Suite struct ToldOfThemTests {
  @Test func `what somebody said is the answer, and is carried by the message`() throws {
    let stage = try Stage(.it)
    for line in [
      "Sara", "ho conosciuto due persone ieri alla fiera di Milano",
      "Laura Conti di Reply, Kubernetes; Ugo, quello alto di ACME", "", "mail", "cercano tesisti",
    ] { try stage.type(line) }
    let drafted = stage.lines.joined(separator: "\n")
    #expect(drafted.contains("mi hai detto che cercano tesisti"), "\(stage.lines.suffix(30))")
  }
}
