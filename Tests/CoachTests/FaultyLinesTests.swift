import ContactStore
import Contacts
import Ground
import Language
import Testing

/// Lines from which a wrong day, name or employer was once kept: what the store holds after each.
@Suite struct FaultyLinesTests {
  private func told(_ line: String, _ language: LanguageTag) throws -> Stage {
    let stage = try ActTests.prompt(language)
    try stage.type(line)
    return stage
  }

  private func exchanges(_ stage: Stage) throws -> [String] {
    try stage.store.all(Interaction.self).map { exchange in
      let who = try stage.store.one(Contact.self, exchange.contact)?.fullName ?? ""
      return who + " " + exchange.day.iso
    }
  }

  @Test(arguments: [
    (LanguageTag.it, "ho visto Anna ieri", "Anna Conti 2026-05-07"),
    (.it, "stamattina ho preso un caffè con Paolo", "Paolo Rossi 2026-05-08"),
    (.it, "Marco mi ha aiutato con il curriculum ieri", "Marco Ferri 2026-05-07"),
    (.it, "ieri ho scritto a Marco", "Marco Ferri 2026-05-07"),
    (.it, "ho scritto a Luca Ferri", "Luca Ferri 2026-05-08"),
    (.it, "ho chiamato Marco Ferri", "Marco Ferri 2026-05-08"),
    (.it, "ho incontrato Anna ieri al bar", "Anna Conti 2026-05-07"),
    (.it, "il 3 aprile ho scritto a Paolo", "Paolo Rossi 2026-04-03"),
    (.en, "I wrote to Luke Ferris", "Luke Ferris 2026-05-08"),
    (.en, "I met Mark again yesterday", "Mark Davies 2026-05-07"),
    (.en, "Lucy helped me with my CV on Monday", "Lucy Hart 2026-05-04"),
  ])
  func `an exchange is kept with whom and on the day that was said, and no event is made of it`(
    _ language: LanguageTag, _ line: String, _ kept: String
  ) throws {
    let stage = try told(line, language)
    #expect(try exchanges(stage) == [kept], "\(stage.transcript)")
    #expect(try stage.store.all(Event.self).isEmpty, "\(stage.transcript)")
  }

  @Test(arguments: [
    (LanguageTag.it, "ho perso il lavoro"), (.it, "ho chiesto a Paolo un lavoro"),
    (.en, "I lost my job"), (.en, "I asked Mark for a job"),
  ])
  func `a feast's nickname in a sentence opens no event`(_ language: LanguageTag, _ line: String)
    throws
  {
    let stage = try told(line, language)
    #expect(try stage.store.all(Event.self).isEmpty, "\(stage.transcript)")
  }

  @Test func `a project is no employer`() throws {
    let stage = try told("Laura lavora a un progetto sul fotovoltaico", .it)
    #expect(try stage.store.all(Role.self).isEmpty, "\(stage.transcript)")
    #expect(try stage.store.all(Organisation.self).isEmpty, "\(stage.transcript)")
    #expect(try stage.store.all(Project.self).count == 1)
  }

  @Test func `a promise to somebody new names the whole person and the thing`() throws {
    let stage = try told("ho promesso a Marco Rossi un articolo sulle pompe di calore", .it)
    let promise = try #require(try stage.store.all(Promise.self).first, "\(stage.transcript)")
    #expect(try stage.store.one(Contact.self, promise.contact)?.fullName == "Marco Rossi")
    #expect(promise.thing?.contains("articolo sulle pompe di calore") ?? false)
    #expect(stage.transcript.contains("Marco Rossi"))
  }

  @Test(arguments: [
    ("they're switching to Rust", LanguageTag.en), ("we're moving to Kotlin", .en),
    ("Mark is switching to Rust", .en), ("Laura passa a Rust", .it),
  ])
  func `what one switches to is no employer`(_ line: String, _ language: LanguageTag) throws {
    let stage = try told(line, language)
    #expect(try stage.store.all(Role.self).isEmpty, "\(stage.transcript)")
  }

  @Test func `an employer in small letters is the one that is known`() throws {
    let stage = try told("Laura lavora in Reply", .it)
    try stage.type("ieri ho conosciuto ugo riva di reply alla fiera")
    let ugo = try #require(
      try stage.store.all(Contact.self).last { $0.given == "Ugo" }, "\(stage.transcript)")
    #expect(ugo.fullName == "Ugo Riva")
    let roles = try stage.store.all(Role.self).filter { $0.contact == ugo.id }
    let employers = try roles.compactMap { role in
      try role.organisation.flatMap { try stage.store.one(Organisation.self, $0)?.name }
    }
    #expect(employers == ["Reply"], "\(stage.transcript)")
  }
}
