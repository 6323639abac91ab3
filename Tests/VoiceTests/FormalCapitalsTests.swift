import Ground
import Language
import Testing
import Voice

@Suite struct FormalCapitalsTests {
  private func said(
    _ text: String, capitals: Bool, _ values: [String: VoiceValue] = [:]
  ) -> String {
    var speaker = Speaker(.it, today: Day(number: 20_000), lexicon: NounLexicon())
    speaker.hasFormalCapitals = capitals
    let parsed = TextParser.parse(text, at: Mark(file: "", line: 1, column: 1)).text
    return speaker.say(parsed, values)
  }

  @Test(arguments: [
    ("Gentile Rossi,\nLa ringrazio e Le scrivo.", "Gentile Rossi,\nLa ringrazio e le scrivo."),
    ("volevo scriverLe e ringraziarLa", "volevo scriverle e ringraziarla"),
    ("il Suo aiuto e i Suoi consigli", "il suo aiuto e i suoi consigli"),
    ("Penso a Lei. Le mando un saluto.", "Penso a lei. Le mando un saluto."),
    ("Se Le va, L'aspetto", "Se le va, l'aspetto"),
  ])
  func `without capitals only the first word of a sentence keeps its own`(
    _ text: String, _ expected: String
  ) {
    #expect(said(text, capitals: true) == text)
    #expect(said(text, capitals: false) == expected)
  }

  @Test func `what a person wrote keeps its capitals`() {
    let text = "grazie per {object}, Le è servito"
    let value: [String: VoiceValue] = ["object": .text("la gita a La Spezia")]
    #expect(said(text, capitals: false, value) == "grazie per la gita a La Spezia, le è servito")
  }

  @Test func `the place of work is in a company and at an institution`() {
    func work(_ name: String) -> String {
      said("lavora {dove company}", capitals: true, ["company": .text(name)])
    }
    #expect(work("Reply") == "lavora in Reply")
    #expect(work("l'Università di Bologna") == "lavora all'Università di Bologna")
    #expect(work("il Comune di Torino") == "lavora al Comune di Torino")
    #expect(work("lo Studio Rossi") == "lavora allo Studio Rossi")
  }

  @Test func `a number of minutes can be said as an hour`() {
    #expect(
      said("ci vediamo {t | hour}", capitals: true, ["t": .number(900)]) == "ci vediamo alle 15")
    #expect(
      said("ci vediamo {t | hour}", capitals: true, ["t": .number(60)]) == "ci vediamo all'una")
  }
}
