import ContactStore
import Contacts
import Ear
import Foundation
import Ground
import Language
import Playbook
import Testing

/// What people tell, wish and ask at the main prompt: every act does something, in both languages.
@Suite struct ActTests {
  /// Somebody who has told their name, and knows those whom the examples name.
  static func prompt(_ language: LanguageTag, _ playbook: Playbook? = nil) throws -> Stage {
    let store = try ContactStore()
    let today = try #require(Day(iso: "2026-05-08"))
    let moment = Moment(
      seconds: Double(today.number) * 86_400, day: today, minute: 540, zone: "UTC")
    let people = [
      ("Laura", "Bianchi"), ("Marco", "Ferri"), ("Paolo", "Rossi"), ("Stefano", "Galli"),
      ("Anna", "Conti"), ("Giorgia", "Serra"), ("Lucy", "Hart"), ("Mark", "Davies"),
      ("Tom", "Reed"),
    ]
    var changes: [Change] = try people.map { given, family in
      .save(
        Contact(
          id: try store.freshID(), given: given, family: family, provenance: .typed,
          added: today - 900))
    }
    var profile = Profile()
    profile.given = "Sara"
    changes.append(.save(profile))
    try store.commit(changes, at: moment, label: nil)
    return try Stage(language, store: store, playbook: playbook)
  }

  private func examples(_ act: String, _ language: LanguageTag) throws -> [String] {
    let file = Stage.root.appendingPathComponent(
      "Prompts/hearing/acts/\(act)/\(language.rawValue).yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n")
    guard let start = lines.firstIndex(of: "examples: |") else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }

  @Test(arguments: LanguageTag.allCases)
  func `every act does something at the main prompt`(_ language: LanguageTag) throws {
    let playbook = try Stage(language).playbook
    for doing in playbook.allDoings where doing.last == nil {
      let stage = try Self.prompt(language, playbook)
      let example = try #require(examples(doing.act, language).first)
      let before = stage.lines.count
      try stage.type(example)
      let said = stage.lines[(before + 1)...].joined(separator: "\n")
      #expect(!said.isEmpty, "\(doing.act): \(example)")
      let puzzled = language == .it ? "Non ho capito, scusa" : "Sorry, I didn't get that"
      #expect(!said.contains(puzzled), "\(doing.act): \(example)")
      #expect(!said.contains("{"), "\(doing.act): \(example)")
      if doing.mood == .told, doing.ways.contains(where: { !$0.records.isEmpty }) {
        #expect(try stage.store.lastUndoable() != nil, "\(doing.act): \(example)")
      }
      if !doing.ways.isEmpty, doing.ways.allSatisfy({ $0.open != nil }) {
        #expect(try !stage.store.all(Talk.self).isEmpty, "\(doing.act): \(example)")
      }
    }
  }

  @Test func `all that a line tells is taken back at once`() throws {
    let stage = try Self.prompt(.it)
    try stage.type("ho visto Laura lunedì, abbiamo parlato di Kubernetes, le mando l'articolo")
    #expect(try stage.store.all(Interaction.self).count == 1)
    #expect(try stage.store.all(Promise.self).count == 1)
    try stage.type("annulla")
    #expect(try stage.store.all(Interaction.self).isEmpty)
    #expect(try stage.store.all(Promise.self).isEmpty)
  }

  @Test func `somebody not known yet is added, and what was told is kept`() throws {
    let stage = try Self.prompt(.en)
    try stage.type("I promised Bruno Weiss the slides")
    let bruno = try #require(try stage.store.all(Contact.self).last)
    #expect(bruno.fullName == "Bruno Weiss")
    #expect(try stage.store.all(Promise.self).map(\.contact) == [bruno.id])
    #expect(stage.transcript.contains("the slides"))
    try stage.type("undo that")
    #expect(try stage.store.all(Contact.self).allSatisfy { $0.given != "Bruno" })
  }

  @Test func `the last thing told is changed by a word more`() throws {
    let stage = try Self.prompt(.it)
    for line in ["ho telefonato ad Anna", "no, intendevo Marco", "scusa, era martedì"] {
      try stage.type(line)
    }
    let calls = try stage.store.all(Interaction.self)
    #expect(calls.map(\.day) == [Day(iso: "2026-05-05")])
    let who = try #require(try stage.store.one(Contact.self, calls[0].contact))
    #expect(who.fullName == "Marco Ferri")
    try stage.type("e anche Paolo")
    #expect(try stage.store.all(Interaction.self).count == 2)
  }

  @Test func `what was done since is not taken for what was told last`() throws {
    let stage = try Self.prompt(.it)
    for line in ["ho telefonato ad Anna", "annulla", "no, intendevo Marco"] {
      try stage.type(line)
    }
    #expect(try stage.store.all(Interaction.self).isEmpty)
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is denied does nothing but a kind word`(_ language: LanguageTag) throws {
    let stage = try Self.prompt(language)
    try stage.type(language == .it ? "non voglio scrivere a Paolo" : "I don't want to write to Tom")
    #expect(try stage.store.all(Talk.self).isEmpty)
    #expect(stage.lines.last?.contains(language == .it ? "Va bene" : "All right") ?? false)
  }

  @Test func `two wishes are begun one after the other`() throws {
    let stage = try Self.prompt(.it)
    try stage.type("scrivi a Laura e ringrazia Paolo")
    #expect(try stage.store.all(Talk.self).count == 2)
    let before = stage.lines.count
    try stage.type("/basta")
    #expect(stage.lines[before...].contains { $0.contains("Paolo") })
  }

  @Test func `in the middle of a question something else is done and it is asked again`() throws {
    let stage = try Self.prompt(.it)
    try stage.type("vado a una fiera")
    let question = try #require(stage.lines.last)
    try stage.type("ieri ho scritto a Marco")
    #expect(try stage.store.all(Interaction.self).count == 1)
    #expect(stage.lines.last == question)
  }

  @Test func `what is only known is named, and nothing is done`() throws {
    let stage = try Self.prompt(.it)
    for line in ["Laura lavora in Enel", "Enel"] { try stage.type(line) }
    let count = try stage.store.all(Interaction.self).count
    #expect(stage.transcript.contains("«Enel» lo conosco: ci lavora Laura Bianchi"))
    try stage.type("1")
    #expect(stage.transcript.contains("Laura Bianchi (Enel)"))
    #expect(try stage.store.all(Interaction.self).count == count)
  }

  @Test(arguments: LanguageTag.allCases)
  func `what nobody could understand changes nothing`(_ language: LanguageTag) throws {
    let stage = try Self.prompt(language)
    let lines = ["che tempo fa?", "what's the weather like?", "quanto fa 12 per 8?", "zxq wvu"]
    for line in lines { try stage.type(line) }
    #expect(try stage.store.lastUndoable() == nil)
    #expect(try stage.store.all(Talk.self).isEmpty)
  }

  @Test(arguments: LanguageTag.allCases)
  func `bad news, good news, thanks and anger get a human line`(_ language: LanguageTag) throws {
    let rows: [(it: String, en: String, said: (it: String, en: String))] = [
      ("ho perso il lavoro", "I lost my job", ("Mi dispiace", "I'm sorry")),
      ("mi sono laureata", "I graduated", ("Che bella notizia", "That's good news")),
      ("grazie mille", "thanks a lot", ("È un piacere", "You're welcome")),
      ("non capisci niente", "you're useless", ("mi dispiace", "I'm sorry")),
      (
        "sono timida, come inizio a parlare?", "I'm shy, how do I start?",
        ("Succede", "Many people")
      ),
    ]
    for row in rows {
      let stage = try Self.prompt(language)
      try stage.type(language == .it ? row.it : row.en)
      #expect(stage.transcript.contains(language == .it ? row.said.it : row.said.en), "\(row.it)")
      #expect(!stage.transcript.contains("!"))
    }
  }
}
