import Language
import Testing

@Suite struct TextTests {
  @Test func `folding leaves letters that can be compared`() {
    #expect(Folding.fold("  Perché   È ") == "perche e")
    #expect(Folding.fold("Niccolò D’Àmico") == "niccolo d'amico")
    #expect(Folding.fold("Łukasz Ørsted") == "lukasz orsted")
    #expect(Folding.fold("e\u{301}") == Folding.fold("é"))
  }

  @Test func `hostile text is cleaned`() {
    #expect(Cleaning.clean("a\u{1B}[31mrosso\u{1B}[0m") == "arosso")
    #expect(Cleaning.clean("\u{1B}]52;c;AAAA\u{7}x") == "x")
    #expect(Cleaning.clean("a\u{202E}b\u{200B}c\u{0}") == "abc")
    #expect(Cleaning.clean("uno\ndue\ttre") == "uno due tre")
    #expect(Cleaning.clean("uno\r\ndue", lines: true).contains("\n"))
    #expect(Cleaning.clean(String(repeating: "x", count: 50_000)).count == 20_000)
  }

  @Test func `Gulpease counts letters only and needs twenty words`() {
    #expect(Readability.ease("Troppo corto.", in: .it) == nil)
    let text = String(repeating: "Il cane dorme al sole. ", count: 5)
    // 25 words, 5 sentences, 85 letters: 89 + (1500 - 850) / 25 = 115, held at 100.
    #expect(Readability.ease(text, in: .it) == 100)
    #expect(Readability.sentenceCount("Il dott. Rossi è qui. Bene!") == 2)
  }

  @Test func `names are matched by words, beginnings and small mistakes`() {
    let matcher = NameMatcher([(1, "Laura Conti"), (2, "Laura Riva"), (3, "Niccolò D'Àmico")])
    #expect(matcher.matches("laura")?.keys == [1, 2])
    #expect(matcher.matches("conti")?.keys == [1])
    #expect(matcher.matches("nicc")?.keys == [3])
    #expect(matcher.matches("Laura Contti")?.strength == .near)
    #expect(matcher.matches("Giorgio") == nil)
  }
}
