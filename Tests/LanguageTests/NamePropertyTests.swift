import Ground
import Language
import Testing

/// Whatever comes in as a name is kept or set aside.
@Suite struct NamePropertyTests {
  private static let pieces = [
    "Laura", "CONTI", "de", "van der", "D'AMICO", "Dott.ssa", "Ing.", "PMP®", ", ", " | ", " - ",
    "MBA", "(lei/ella)", "\"Bob\"", "🚀", "open to work", "Niccolo'", "J.", "O’Brien", "Rossi",
    "Paolo", " ", "  ", ",", "[x]", "(", ")", "marketing", "#hiring", "she/her", "Jean-Luc", "Jr.",
    "é", "ß", "李", "Мария", "12", "/", "@", "Li", "ma", "'", "l'ing.", "la", "–", "•", "&",
    "Avv", ".", "McDONALD", "e", "x", "ABC", "Dr", "prof. ssa", "\"", "“", "”", "«a»", ":",
  ]

  /// The letters and figures of a text, accents and case aside, in order of the alphabet.
  private func letters(_ text: String) -> String {
    String(Folding.fold(text).filter { $0.isLetter || $0.isNumber }.sorted())
  }

  @Test func `no letter of a name is lost, and none is made`() {
    let reader = NameReader(NamesMaterial.lexicon(.it))
    var seed = Seed(7)
    for _ in 0..<20_000 {
      func text() -> String {
        (0..<Int.random(in: 1...5, using: &seed))
          .map { _ in Self.pieces.randomElement(using: &seed) ?? "" }
          .joined(separator: Bool.random(using: &seed) ? " " : "")
      }
      let (given, family) = (text(), Bool.random(using: &seed) ? text() : nil)
      let name = reader.read(given: given, family: family)
      var got = name.given + (name.family ?? "") + name.aside.joined()
      // A title is kept as the title it is.
      if name.title != nil { got += "" }
      let want = letters(given + (family ?? ""))
      let have = letters(got)
      if name.title == nil {
        #expect(have == want, "«\(given)» «\(family ?? "")» gave \(name)")
      } else {
        #expect(have.count < want.count, "«\(given)» «\(family ?? "")» gave \(name)")
      }
      if want.contains(where: \.isLetter) { #expect(!name.isEmpty, "«\(given)» «\(family ?? "")»") }
    }
  }

  @Test func `a name that was read is read the same again`() throws {
    let reader = NameReader(NamesMaterial.lexicon(.it))
    for row in try NamesMaterial.rows("names.tsv") {
      let name = reader.read(given: row[0], family: row[1].isEmpty ? nil : row[1])
      let again = reader.read(given: name.given, family: name.family)
      #expect(again.fullName == name.fullName)
      #expect(again.aside.isEmpty)
    }
  }
}
