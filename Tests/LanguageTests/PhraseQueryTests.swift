import Language
import Testing

/// The little language in which checks say what words they look for.
@Suite struct PhraseQueryTests {
  private func found(_ query: String, in text: String) -> [String] {
    PhraseFinder(text).matches(PhraseQuery(query)).map { String(text[$0]) }
  }

  @Test(arguments: [
    ("al più presto", "Rispondimi al piu presto, grazie.", ["al piu presto"]),
    ("(una|due) righe", "Mandami due righe, anche una riga.", ["due righe"]),
    ("[molto] caro", "Sei molto caro. Caro davvero.", ["molto caro", "Caro"]),
    ("scus*", "Scusami tanto, e scusa ancora.", ["Scusami", "scusa"]),
    ("*armi", "Puoi aiutarmi o mandarmi un testo?", ["aiutarmi", "mandarmi"]),
    ("=Le scrivo", "Le scrivo oggi. Anche le scrivo domani.", ["Le scrivo"]),
    ("~Lei", "Lei è qui. Parlo con Lei.", ["Lei"]),
    ("mi ... conosce", "Vedo se mi sembra che lui conosce Roma.", ["mi sembra che lui conosce"]),
    ("^ send me", "Please, send me that. I never send me mail.", ["send me"]),
    ("\"!!\"", "Wow!! Great!!", ["!!", "!!"]),
  ])
  func `a query finds its words`(_ query: String, _ text: String, _ expected: [String]) {
    #expect(found(query, in: text) == expected)
  }

  @Test func `no phrase reaches from one sentence into the next`() {
    #expect(found("per favore", in: "Lo faccio per te. Favore fatto.").isEmpty)
    #expect(found("te favore", in: "Lo faccio per te. Favore fatto.").isEmpty)
  }

  @Test func `what is quoted at length is somebody else's`() {
    let text =
      "Ecco il testo: «Sono Sara, e cerco lavoro: mi puoi aiutare per favore in qualche modo?»"
    #expect(found("cerco lavoro", in: text).isEmpty)
    #expect(found("cerco lavoro", in: "Dico «cerco lavoro» e basta.") == ["cerco lavoro"])
  }

  @Test func `an accent or a capital makes no difference`() {
    #expect(found("perche non", in: "PERCHÉ NON vieni?") == ["PERCHÉ NON"])
  }
}
