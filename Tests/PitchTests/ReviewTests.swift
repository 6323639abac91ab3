import Language
import Playbook
import Practice
import Testing

/// What is remarked on in an introduction.
@Suite struct ReviewTests {
  private func review(
    _ text: String, _ language: LanguageTag, seconds: Int? = nil
  ) throws -> [PitchFinding] {
    let book = try #require(Shelf.playbook().speech(language))
    let measure = PitchMeasure(text, in: language, book)
    return PitchReview(measure, seconds: seconds, in: language, book).findings
  }

  @Test(arguments: [
    ("Hello, my name is ______ and I work at a bank in the middle of town.", LanguageTag.en),
    ("I want to work for [Company] because I have always admired what you do.", .en),
    ("Buongiorno, mi chiamo XXX e lavoro come contabile in uno studio di Lecce.", .it),
    ("Vorrei lavorare per {azienda} perché mi piace quello che fate da sempre.", .it),
  ])
  func `a gap that was never filled in comes first`(_ text: String, _ language: LanguageTag) throws
  {
    #expect(try review(text, language).first?.kind == .blank)
  }

  @Test func `work told vaguely is asked about`() throws {
    let found = try review(
      "I work on things. I did stuff. I'm looking for a job in a museum in Leeds.", .en)
    #expect(found.contains { $0.kind == .vague })
    #expect(
      try review("Ho fatto varie cose e lavoro con cose. Cerco un posto in un museo.", .it)
        .contains { $0.kind == .vague })
  }

  @Test func `two hundred and ten words are no thirty seconds`() throws {
    let text = Array(repeating: "Lavoro come contabile in uno studio di Lecce.", count: 26)
      .joined(separator: " ")
    let found = try review(text, .it, seconds: 30)
    #expect(found.contains { $0.kind == .tooLong })
    #expect(found.count <= 3)
  }

  @Test func `jargon is rewritten in the person's own sentence`() throws {
    let found = try review(
      "I'm a planner and I utilise data to help small charities in Leeds every day.", .en)
    let jargon = try #require(found.first { $0.kind == .jargon })
    #expect(
      jargon.rewrite == "I'm a planner and I use data to help small charities in Leeds every day.")
  }

  @Test func `two fillers in half a minute are not spoken of`() throws {
    let text =
      "Insomma, sono infermiera a Pescara e seguo pazienti anziani. Praticamente ho ridotto le attese da quattro ore a tre. Cerco un posto in un ospedale piccolo. Lei dove lavora, di solito?"
    #expect(try !review(text, .it).contains { $0.kind == .filler })
  }

  @Test func `a good introduction has nothing to change`() throws {
    let text =
      "Sono infermiera in pronto soccorso a Pescara. Seguo soprattutto pazienti anziani. L'anno scorso ho ridotto le attese da quattro ore a tre. Cerco un posto in un ospedale più piccolo. Lei conosce qualcuno che ci lavora?"
    #expect(try review(text, .it, seconds: 40).isEmpty)
  }
}
