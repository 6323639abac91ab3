import Drafts
import Ground
import Language
import Testing
import Voice

@Suite struct FittedDraftTests {
  private func fitted(most: Int) -> FittedDraft {
    let mark = Mark(file: "test", line: 1, column: 1)
    let body = TextParser.parse(
      "Ciao {name}, piacere[ {place}].[ Parlavamo {di topic}.][ {offer | capital}.]", at: mark
    ).text
    let template = Template(
      name: "t", channel: "invitation", register: "tu", length: .standard, tone: .plain,
      subject: nil, body: body, mark: mark)
    return FittedDraft(
      template,
      [
        "name": .text("Laura"), "place": .text("in treno"), "topic": .text("la logistica"),
        "offer": .text("ti mando l'articolo sui droni"),
      ], Speaker(.it, today: Day(number: 20_000), lexicon: NounLexicon()),
      MessageChannel(
        name: "invitation", mostWords: nil, mostCharacters: most, hasSubject: false,
        isSpoken: false, isPublic: false),
      drops: ["offer", "topic", "place"],
      scope: TextScope([
        "name": .init(.text), "place": .init(.text, mayBeMissing: true),
        "topic": .init(.text, mayBeMissing: true), "offer": .init(.text, mayBeMissing: true),
      ]))
  }

  @Test func `what fits is left as it is`() {
    #expect(
      fitted(most: 200).draft.body
        == "Ciao Laura, piacere in treno. Parlavamo della logistica. Ti mando l'articolo sui droni."
    )
    #expect(fitted(most: 200).dropped.isEmpty)
  }

  @Test func `what is needed least goes first, and is told`() {
    #expect(
      fitted(most: 70).draft.body == "Ciao Laura, piacere in treno. Parlavamo della logistica.")
    #expect(fitted(most: 70).dropped == [.text("ti mando l'articolo sui droni")])
    #expect(fitted(most: 40).draft.body == "Ciao Laura, piacere in treno.")
    #expect(fitted(most: 22).draft.body == "Ciao Laura, piacere.")
  }

  @Test func `what must be said is never cut`() {
    #expect(fitted(most: 5).draft.body == "Ciao Laura, piacere.")
  }
}
