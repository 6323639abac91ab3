import Language
import Testing

@Suite struct PossessivesTests {
  @Test(arguments: [
    ("i tuoi consigli e la tua pazienza", "i Suoi consigli e la Sua pazienza"),
    ("il tuo progetto", "il Suo progetto"), ("Tua sorella", "Sua sorella"),
    ("le tue idee, tutte", "le Sue idee, tutte"),
  ])
  func `words said to a friend are said to others with Suo`(_ familiar: String, _ formal: String) {
    #expect(Possessives.fitted(familiar, isFamiliar: false) == formal)
    #expect(Possessives.fitted(formal, isFamiliar: true) == familiar.lowercased())
    #expect(Possessives.fitted(familiar, isFamiliar: true) == familiar)
    #expect(Possessives.fitted(formal, isFamiliar: false) == formal)
  }

  @Test func `a small suo may speak of somebody else and is left alone`() {
    let text = "Marco e il suo articolo, virtuoso e suonato"
    #expect(Possessives.fitted(text, isFamiliar: true) == text)
    #expect(Possessives.fitted(text, isFamiliar: false) == text)
  }
}
