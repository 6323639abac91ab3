import Language
import Testing

@Suite struct ArticleTests {
  private static let lexicon: NounLexicon = {
    var lexicon = NounLexicon()
    lexicon.feminine = [
      "fiera", "week", "cena", "conferenza", "giornate", "universita", "riunione",
    ]
    lexicon.masculine = ["career day", "workshop", "evento", "hackathon", "convegno", "problema"]
    lexicon.plural = ["giornate", "stati generali", "incontri"]
    lexicon.consonant = ["web", "workshop", "week"]
    lexicon.vowel = ["ux", "hr"]
    return lexicon
  }()

  @Test(arguments: [
    ("al", "Career Day", "al Career Day"), ("al", "AI Week", "all'AI Week"),
    ("del", "fiera del libro", "della fiera del libro"), ("al", "evento", "all'evento"),
    ("il", "studio", "lo studio"), ("nel", "zoo", "nello zoo"), ("un", "amico", "un amico"),
    ("un", "idea", "un'idea"), ("un", "psicologo", "uno psicologo"), ("il", "gnomo", "lo gnomo"),
    ("sul", "yogurt", "sullo yogurt"), ("al", "hackathon", "all'hackathon"),
    ("il", "workshop", "il workshop"), ("dal", "giornate di Torino", "dalle giornate di Torino"),
    ("al", "incontri di Rimini", "agli incontri di Rimini"), ("un", "fiera", "una fiera"),
    ("il", "UX Day", "l'UX Day"), ("il", "HR Forum", "l'HR Forum"),
    ("il", "HTML Day", "l'HTML Day"),
    ("il", "PDF Day", "il PDF Day"), ("del", "iodio", "dello iodio"),
    ("il", "xilofono", "lo xilofono"),
    ("al", "la cena di Natale", "alla cena di Natale"), ("del", "l'AI Week", "dell'AI Week"),
    ("il", "8 maggio", "l'8 maggio"), ("dal", "11 maggio", "dall'11 maggio"),
    ("il", "stazione", "la stazione"),
    ("il", "città", "la città"), ("un", "sbaglio", "uno sbaglio"), ("il", "sale", "il sale"),
  ])
  func `the article follows the sound and the gender`(
    _ article: String, _ noun: String, _ expected: String
  ) throws {
    let articles = ItalianArticles(Self.lexicon)
    let form = try #require(ItalianArticles.Article(rawValue: article))
    #expect(articles.attach(form, to: Self.lexicon.noun(noun, in: .it)) == expected)
  }

  @Test func `the first of the month is il primo`() {
    let articles = ItalianArticles(Self.lexicon)
    #expect(articles.attach(.il, to: Noun("1° maggio")) == "il 1° maggio")
  }

  @Test func `names without an article take the simple preposition`() {
    let articles = ItalianArticles(Self.lexicon)
    #expect(articles.attach(.del, to: Noun("Reply", isBare: true)) == "di Reply")
    #expect(articles.attach(.al, to: Noun("Amazon", isBare: true)) == "ad Amazon")
  }

  @Test func `a preposition is joined with an article that is there already`() {
    let articles = ItalianArticles(Self.lexicon)
    #expect(articles.contract("di", with: "la logistica") == "della logistica")
    #expect(articles.contract("su", with: "gli stipendi") == "sugli stipendi")
    #expect(articles.contract("in", with: "l'energia") == "nell'energia")
    #expect(articles.contract("di", with: "Kubernetes") == nil)
  }

  @Test func `d eufonica stands only before the same vowel`() {
    let articles = ItalianArticles(Self.lexicon)
    #expect(articles.euphonic("a", before: "Anna") == "ad Anna")
    #expect(articles.euphonic("a", before: "Elena") == "a Elena")
    #expect(articles.euphonic("e", before: "Elena") == "ed Elena")
    #expect(articles.euphonic("e", before: "Irene") == "e Irene")
  }

  @Test(arguments: [
    ("engineer", "an engineer"), ("designer", "a designer"), ("HR manager", "an HR manager"),
    ("UX writer", "a UX writer"), ("8-week course", "an 8-week course"),
  ])
  func `an English article follows the sound`(_ noun: String, _ expected: String) {
    var lexicon = NounLexicon()
    lexicon.consonant = ["ux", "user", "university"]
    #expect(EnglishArticles(lexicon).indefinite(Noun(noun)) == expected)
  }

  @Test(arguments: [
    ("conference in Leeds", "the conference in Leeds"), ("Web Summit", "Web Summit"),
    ("Leeds Digital conference", "the Leeds Digital conference"),
    ("my conference", "my conference"),
  ])
  func `an event takes the by its own word, not by what follows`(
    _ text: String, _ expected: String
  ) {
    var lexicon = NounLexicon()
    lexicon.articled = ["conference"]
    let noun = lexicon.noun(text, in: .en)
    #expect(EnglishArticles(lexicon).definite(noun) == expected)
  }
}
