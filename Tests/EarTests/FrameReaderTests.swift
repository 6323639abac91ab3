import Language
import Testing

@testable import Ear

@Suite struct FrameReaderTests {
  private static let small = SmallWords(small: ["a", "un"], adverbs: [], determiners: [])

  @Test func `a frame has verbs, words, slots and constants`() throws {
    let frame = try #require(
      FrameReader(.it, Self.small).read(
        "<did chiedere> {a who} (un consiglio|consigli) [{su topic}] => favour advice"))
    #expect(frame.elements.count == 4)
    #expect(frame.constants == ["favour": "advice"])
    #expect(frame.anchors == ["<chiedere"])
  }

  @Test func `a preposition stands for its forms with the article`() throws {
    let frame = try #require(FrameReader(.it, Self.small).read("<did scrivere> {a who}"))
    guard case .slot(let name, let prepositions, _) = frame.elements[1] else {
      Issue.record("no slot")
      return
    }
    #expect(name == "who")
    #expect(Set(prepositions).isSuperset(of: ["a", "ad", "al", "alla", "all"]))
  }

  @Test(arguments: ["", "<did>", "   "])
  func `what says nothing is no frame`(_ text: String) {
    #expect(FrameReader(.en, Self.small).read(text) == nil)
  }

  @Test func `the verb wish can be wished`() throws {
    let frame = try #require(FrameReader(.en, Self.small).read("<wish wish> {who} well"))
    #expect(frame.anchors == ["<wish"])
  }
}
