import Foundation
import Ground
import Testing

@testable import Language

/// The short ways that most text takes say the same as the long ways that any text can take.
@Suite struct ShortWayTests {
  private static let letters =
    (0x20..<0x250).compactMap { Unicode.Scalar($0 as UInt32) }.map(Character.init)
    + [
      "\n", "\t", "\r", "’", "‘", "“", "”", "–", "—", "…", "•", "\u{301}", "\u{2009}", "李", "🚀",
      "ﬁ",
    ]

  private func text(_ seed: inout Seed) -> String {
    String(
      (0..<Int.random(in: 0...9, using: &seed)).map { _ in
        Bool.random(using: &seed)
          ? Self.letters.randomElement(using: &seed) ?? "x"
          : "Abc déf-'’ ".randomElement(using: &seed) ?? "y"
      })
  }

  @Test func `folding by the table is folding by what Unicode knows`() {
    var seed = Seed(3)
    for _ in 0..<30_000 {
      let text = text(&seed)
      // Plain text keeps its returns; all other text takes them for blanks.
      if text.unicodeScalars.contains("\r") { continue }
      #expect(Folding.fold(text) == ThoroughFolding.fold(text), "«\(text)»")
    }
  }

  @Test func `what needs no cleaning is what cleaning leaves as it is`() {
    var seed = Seed(4)
    for _ in 0..<30_000 {
      let text = text(&seed)
      for lines in [true, false] {
        // An invisible mark sends it the long way, and is taken out there.
        let long = Cleaning.clean("x\u{FEFF}" + text, lines: lines)
        let short = Cleaning.clean("x" + text, lines: lines)
        #expect(short.unicodeScalars.elementsEqual(long.unicodeScalars), "«\(text)»")
      }
    }
  }

  @Test func `a plain name is read the same when it is read at length`() {
    let lexicon = NamesMaterial.lexicon(.it)
    let reader = NameReader(lexicon)
    let words =
      [
        "D'Angelo", "Dell’Acqua", "Zoë", "Niccolò", "Maria-Grazia", "Hughes-Jones", "Siân", "Rossi",
        "Conti", "O'Brien", "Żak", "Ex-Alunno", "Avv", "Mba", "Prof", "Dott", "MacLeod", "Mccoy",
        "Della", "Rossini", "De'Rossi", "Émile", "Ling", "Jean", "Öz", "Giovanna", "L'Ing", "Pmp",
      ]
      + lexicon.surnames.sorted().prefix(400).map(\.capitalized)
      + lexicon.feminine.sorted().prefix(400).map(\.capitalized)
    var seed = Seed(5)
    var plain = 0
    for _ in 0..<20_000 {
      let given = words.randomElement(using: &seed) ?? ""
      let family = words.randomElement(using: &seed) ?? ""
      guard let short = reader.plain(given: given, family: family) else { continue }
      plain += 1
      // A blank behind it sends it the long way.
      #expect(short == reader.read(given: given + " ", family: family), "«\(given)» «\(family)»")
    }
    #expect(plain > 10_000)
  }
}
