import Almanac
import Contacts
import Ground
import Lookup
import Testing

@Suite struct SearchLineTests {
  private static let filters = SearchFilters(
    words: { filter in
      switch filter {
      case .company: ["azienda", "company"]
      case .silence: ["silenzio", "silence"]
      case .circle: ["cerchia"]
      default: [filter.rawValue]
      }
    }, circles: { $0 == .friends ? ["amici"] : [] })

  private func line(_ text: String) -> SearchLine {
    SearchLine(text, filters: Self.filters, today: Day(number: 20_000))
  }

  @Test func `words are folded and parted, and filters are taken out of them`() {
    let search = line("Perché azienda:Reply silenzio:>90").search
    #expect(search.terms == [Search.Term("perche"), Search.Term("reply", in: .employers)])
    #expect(search.silence == .over(90))
  }

  @Test func `quotes and a space behind the colon hold a value together`() {
    #expect(line("company: \"Banca Sella\"").search.terms.map(\.text) == ["banca", "sella"])
    #expect(line("company: \"Banca Sella\"").search.terms.allSatisfy { $0.field == .employers })
  }

  @Test func `a filter that says nothing known is named, and looks for nothing`() {
    #expect(line("silenzio:molto").unclear == "silenzio:molto")
    #expect(line("cerchia:marziani").unclear == "cerchia:marziani")
    #expect(line("").search.isEmpty)
  }

  @Test func `a circle asks for its own ties and for none of a nearer circle`() {
    let ties = line("cerchia:amici").search.ties
    #expect(ties == Search.Ties(any: [.friend], none: [.relative]))
  }

  @Test func `a word with a colon that is no filter is two words`() {
    #expect(line("https://acme.it").search.terms.map(\.text) == ["https", "acme", "it"])
  }

  @Test func `what was found beyond name and employer is shown with the words around it`() {
    let search = line("droni").search
    let hit = SearchFound.Hit(
      EntityID(1), [.names: "Laura Conti", .notes: "da anni costruisce piccoli droni per i campi"])
    let pieces = Matched(search, SearchFound()).pieces(hit)
    #expect(pieces.map(\.field) == [.notes])
    #expect(pieces.first?.text.contains("droni") == true)
  }
}
