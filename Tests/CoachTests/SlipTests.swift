import ContactStore
import Contacts
import Dialogue
import Ground
import Language
import Testing

/// Lines with slips in them, and answers that are taken back.
@Suite struct SlipTests {
  @Test(arguments: [
    (LanguageTag.it, "ieri ho conosiuto Marta Fabbri di Barilla a una cena", "Barilla"),
    (.it, "ieri ho incotrato Marta Fabbri di Leonardo alla fiera", "Leonardo"),
    (.en, "yesterday i bumpd into Marta Fabbri from Barilla at a dinner", "Barilla"),
  ])
  func `a verb that is mistyped by a letter is heard, and the employer is kept`(
    _ language: LanguageTag, _ line: String, _ place: String
  ) throws {
    let stage = try Stage(language)
    for line in ["Sara", "/stop", line] { try stage.type(line) }
    #expect(try stage.store.all(Interaction.self).count == 1)
    #expect(try stage.store.all(Organisation.self).map(\.name) == [place])
  }

  @Test(arguments: [
    (LanguageTag.it, "zzz brr qqq", "no anzi era Martina"),
    (.en, "zzz brr qqq", "no wait it was Martina"),
  ])
  func `a correction of what was not understood changes no earlier answer`(
    _ language: LanguageTag, _ line: String, _ correction: String
  ) throws {
    let stage = try Stage(language)
    for line in ["Sara Neri", line, correction] { try stage.type(line) }
    #expect(!stage.lines.joined(separator: "\n").contains(", Martina"))
  }

  @Test(arguments: [
    (LanguageTag.it, "giovedì, no scusa venerdì", "2026-05-15"),
    (.it, "il 20, anzi il 21", "2026-05-21"), (.en, "Thursday, no wait, Friday", "2026-05-15"),
  ])
  func `of a day that is taken back the other is kept`(
    _ language: LanguageTag, _ days: String, _ day: String
  ) throws {
    let stage = try Stage(language, day: "2026-05-11")
    let going = language == .it ? "devo andare a una fiera" : "I'm going to a fair"
    for line in [language == .it ? "Sara" : "Sarah", "/stop", going, days] {
      try stage.type(line)
    }
    #expect(try stage.store.all(Event.self).compactMap(\.day) == [Day(iso: day)].compactMap(\.self))
  }

  @Test(arguments: [
    (LanguageTag.it, "vorrei chiedere un consiglio", "cosa faccio oggi?"),
    (.en, "I'd like to ask for some advice", "what do I do today?"),
  ])
  func `what is asked of the coach is nobody's name`(
    _ language: LanguageTag, _ wish: String, _ line: String
  ) throws {
    let stage = try Stage(language)
    for line in ["Sara", "/stop", wish, line] { try stage.type(line) }
    #expect(try stage.store.all(Contact.self).isEmpty)
  }

  @Test(arguments: [
    (LanguageTag.it, "giovedì vado al Career Day", "/stampa Fiera del Libro", "Fiera del Libro"),
    (.en, "I have a careers fair on Thursday", "/print Book Fair in Turin", "Book Fair"),
  ])
  func `a page of an event that is not known is said to be of another`(
    _ language: LanguageTag, _ going: String, _ command: String, _ name: String
  ) throws {
    let stage = try Stage(language)
    for line in ["Sara", "/stop", going, "/stop"] { try stage.type(line) }
    let before = stage.lines.count
    try stage.type(command)
    #expect(stage.lines[(before + 1)...].joined(separator: "\n").contains(name))
  }
}
