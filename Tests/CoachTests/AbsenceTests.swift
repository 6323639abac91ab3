import Coach
import ContactStore
import Contacts
import Counsel
import Ground
import Language
import Testing

/// Somebody who is away, and somebody who was spoken of in another sitting.
@Suite struct AbsenceTests {
  private func told(_ language: LanguageTag, _ lines: [String]) throws -> Stage {
    let stage = try Stage(language, day: "2026-05-04")
    try stage.type(language == .it ? "Sara" : "Sarah")
    try stage.type(language == .it ? "/basta" : "/stop")
    for line in lines { try stage.type(line) }
    return stage
  }

  private func rules(_ stage: Stage) throws -> [String] {
    try stage.coach.advices(limit: 5, onePerPerson: true).map(\.rule)
  }

  @Test(arguments: [
    (
      LanguageTag.it,
      ["ho scritto a Patrizia Serra", "Patrizia è in ferie fino al 25 maggio"]
    ),
    (LanguageTag.en, ["I wrote to Patricia Shaw", "Patricia is on holiday until 25 May"]),
  ])
  func `until the day they are back, it is time to wait`(
    _ language: LanguageTag, _ lines: [String]
  ) throws {
    let stage = try told(language, lines)
    let away = try stage.store.all(Circumstance.self).filter { $0.kind == .away }
    #expect(away.map(\.day) == [Day(iso: "2026-05-25")])
    try stage.sleep(until: "2026-05-18")
    #expect(try rules(stage) == ["wait-until-they-are-back"])
    try stage.sleep(until: "2026-05-26")
    #expect(try !rules(stage).contains("wait-until-they-are-back"))
  }

  @Test(arguments: [
    (LanguageTag.it, "ho scritto a Patrizia Serra", "non mi ha ancora risposto"),
    (LanguageTag.en, "I wrote to Patricia Shaw", "she hasn't answered yet"),
  ])
  func `who was written to is meant a fortnight later, without a name`(
    _ language: LanguageTag, _ written: String, _ later: String
  ) throws {
    let stage = try told(language, [written])
    try stage.sleep(until: "2026-05-18")
    try stage.type(later)
    let silent = try stage.store.all(Circumstance.self).filter { $0.kind == .silence }
    #expect(silent.count == 1)
  }

  @Test(arguments: [
    (
      LanguageTag.it, ["ho scritto a Patrizia Serra", "ho scritto a Ugo Riva"],
      "non mi ha ancora risposto"
    ),
    (LanguageTag.en, ["I wrote to Patricia Shaw", "I wrote to Tom Ryder"], "no answer yet"),
  ])
  func `of two it is not guessed who is meant`(
    _ language: LanguageTag, _ written: [String], _ later: String
  ) throws {
    let stage = try told(language, written)
    try stage.sleep(until: "2026-05-18")
    try stage.type(later)
    #expect(try stage.store.all(Circumstance.self).isEmpty)
  }
}
