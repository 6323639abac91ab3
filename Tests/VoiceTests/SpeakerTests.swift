import Ground
import Language
import Testing
import Voice

@Suite struct SpeakerTests {
  private let mark = Mark(file: "test.yaml", line: 10, column: 5)

  private func say(
    _ text: String, _ values: [String: VoiceValue] = [:], _ language: LanguageTag = .it
  ) -> String {
    var lexicon = NounLexicon()
    lexicon.feminine = ["week"]
    let speaker = Speaker(language, today: Day(number: 20_581), lexicon: lexicon)
    return speaker.say(TextParser.parse(text, at: mark).text, values)
  }

  @Test func `values, articles and optional parts`() {
    let event = VoiceValue.noun(Noun("AI Week", gender: .feminine))
    #expect(say("Ci vediamo {al event}.", ["event": event]) == "Ci vediamo all'AI Week.")
    #expect(say("Ciao[ da {place}], a presto") == "Ciao, a presto")
    #expect(say("{Il event} finisce", ["event": event]) == "L'AI Week finisce")
    #expect(say("\\{letterale\\}") == "{letterale}")
  }

  @Test func `the first wording whose values are there is taken`() {
    let text = "Ciao.[ {wish} || Scrivimi[ da {place}] quando vuoi.] A presto"
    #expect(say(text, ["wish": .text("Vediamoci.")]) == "Ciao. Vediamoci. A presto")
    #expect(say(text) == "Ciao. Scrivimi quando vuoi. A presto")
    #expect(say("Sempre[ {a} || {b}].") == "Sempre.")
  }

  @Test func `forms follow gender, number and register`() {
    let laura = VoiceValue.person(PersonWords(given: "Laura", gender: .feminine))
    #expect(say("{who.gender: lieto / lieta / felice}", ["who": laura]) == "lieta")
    let nobody = VoiceValue.person(PersonWords(given: "Sam"))
    #expect(say("{who.gender: lieto / lieta / felice}", ["who": nobody]) == "felice")
    #expect(say("{n: una persona / {n} persone}", ["n": .number(3)]) == "3 persone")
    #expect(say("{register: ti / Le} scrivo", ["register": .familiar(false)]) == "Le scrivo")
  }

  @Test(arguments: [
    (0, "oggi"), (-1, "ieri"), (1, "domani"), (-3, "martedì"), (-8, "la settimana scorsa"),
    (-30, "l'8 aprile"), (6, "giovedì"), (24, "il 1° giugno"), (-400, "il 3 aprile 2025"),
  ])
  func `relative days read as people say them`(_ offset: Int, _ expected: String) {
    let day = Day(number: 20_581 + offset)
    #expect(say("{d | relative}", ["d": .day(day)]) == expected)
  }

  @Test func `a value is never read as a text`() {
    let hostile = VoiceValue.text("{al event} [x] \\")
    #expect(say("«{t}»", ["t": hostile]) == "«{al event} [x] \\»")
  }

  @Test func `spaces and empty paragraphs are tidied`() {
    #expect(say("Uno [ {x}] due .\n\n[{y}]\n\nTre") == "Uno due.\n\nTre")
    #expect(say("un file .eml") == "un file .eml")
  }

  @Test func `lists end with and`() {
    let list = VoiceValue.list([.text("Anna"), .text("Elena"), .text("Ernesto")])
    #expect(say("{l}", ["l": list]) == "Anna, Elena ed Ernesto")
    #expect(say("{l}", ["l": list], .en) == "Anna, Elena and Ernesto")
  }
}

@Suite struct TextCheckTests {
  private let scope = TextScope([
    "who": .init(.person), "event": .init(.noun, mayBeMissing: true), "n": .init(.number),
  ])

  private func codes(_ text: String) -> [String] {
    let mark = Mark(file: "t", line: 1, column: 1)
    let (parsed, findings) = TextParser.parse(text, at: mark)
    return (findings + TextCheck(scope, language: .it).findings(in: parsed)).map(\.code)
  }

  @Test(arguments: [
    ("{whoo}", "T02"), ("{who.nick}", "T02"), ("{who | shout}", "T03"), ("{event}", "T04"),
    ("{who.gender: a}", "T05"), ("{zum event}", "T04"), ("{due who}", "T07"), ("{who", "T01"),
    ("ciao}", "T01"), ("[ciao", "T01"), ("{a b c}", "T06"), ("{who.family}", "T04"),
  ])
  func `each mistake in a text has its code`(_ text: String, _ code: String) {
    #expect(codes(text).contains(code), "\(text): \(codes(text))")
  }

  @Test func `a good text has no findings`() {
    #expect(codes("Ciao {who.given}[, {al event}]: {n: una / {n}}") == [])
  }

  @Test func `a finding stands at its line and column`() throws {
    let mark = Mark(file: "t", line: 4, column: 7)
    let parsed = TextParser.parse("uno\ndue {nome}", at: mark, indent: 7).text
    let finding = try #require(TextCheck(scope, language: .it).findings(in: parsed).first)
    #expect(finding.mark.line == 5)
    #expect(finding.mark.column == 11)
  }
}
