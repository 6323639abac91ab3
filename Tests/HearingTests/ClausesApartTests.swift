import Ear
import Hearing
import Language
import Testing

/// What stands beside what a line tells: appositions, relative clauses, what somebody told, remarks.
@Suite struct ClausesApartTests {
  private struct Row: Sendable {
    let language: LanguageTag
    let line: String
    /// The acts that must be heard, in any order.
    let acts: Set<String>
  }

  private static let rows = [
    Row(
      language: .en,
      line: "asked Tracey Bloom, head of a nursery chain, if I could visit one of her sites",
      acts: ["works-at", "asked"]),
    Row(
      language: .en, line: "Lucy told me her mum had died last week", acts: ["bereaved"]),
    Row(
      language: .it,
      line: "Paolo Testa, che ho sentito martedì, mi ha detto che cerca casa",
      acts: ["talked", "note"]),
    Row(
      language: .it,
      line:
        "finalmente a casa, piedi distrutti. Al Marmomac ho attaccato discorso con Dario Zanetti, ha una cava sopra Carrara",
      acts: ["met"]),
  ]

  @Test(arguments: 0..<4)
  func `each clause is heard as one of its own`(_ number: Int) throws {
    let row = Self.rows[number]
    let heard = try Listening(row.language).hearer.heard(row.line)
    #expect(heard.band == .act)
    #expect(Set(heard.acts.map(\.act)) == row.acts, "\(heard.acts.map(\.act))")
  }

  private static let doubtful: [(LanguageTag, String)] = [
    (.en, "if Lucy, the tall one, wrote to me, I would be glad of it")
  ]

  @Test(arguments: 0..<1)
  func `what is supposed is never told`(_ number: Int) throws {
    let (language, line) = Self.doubtful[number]
    let heard = try Listening(language).hearer.heard(line)
    #expect(heard.band != .act || heard.acts.allSatisfy { $0.mood != .told }, "\(heard.acts)")
  }
}
