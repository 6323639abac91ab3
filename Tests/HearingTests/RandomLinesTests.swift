import Contacts
import Dialogue
import Ground
import Hearing
import Language
import Testing

/// Whatever is typed at whatever question: no failure, and nothing is kept that nobody said.
@Suite struct RandomLinesTests {
  private static let pieces = [
    "non", "so", "boh", "Laura", "Conti", "il", "14", "maggio", "ieri", "lavoro", "di", "Reply",
    "perché", "mi", "chiedi", ",", "e", "ma", "forse", "la", "prima", "ultima", "una", "decina",
    "torna", "indietro", "annulla", "whatsapp", "no", "sì", "scusa", "intendevo", "giovedì",
    "I", "don't", "know", "why", "do", "you", "ask", "the", "first", "dozen", "and", "maybe",
    "go", "back", "Acme", "Mark", "Davies", "there", "will", "be", "(", ")", "«", "\"", "'", "l'",
    "{who}", "[x]", "é", "🙂", "\u{200B}", "?", "!", ";", "1", "1,500", "2026-02-30", "…", "/",
  ]
  private static let offers = [
    Offer(id: "a", label: "lavoro", words: ["un posto", "uno stage"]),
    Offer(id: "b", label: "persone del settore"), Offer(id: "c", label: "imparare"),
  ]
  private static let kinds: [Expected.Kind] = [
    .option(offers), .options(offers, most: 2), .yesNo, .number,
    .day(isPast: true, isAhead: false), .day(isPast: false, isAhead: true),
    .person(allowsNew: true), .people, .organisations, .event(isPast: true),
    .event(isPast: false), .words(.noun, least: 1, most: 90, isQuestion: false),
    .words(.name, least: 1, most: 60, isQuestion: false), .anything,
  ]

  @Test(arguments: 0..<10)
  func `a thousand random lines at random questions`(_ run: UInt64) throws {
    var seed = Seed(run &* 104_729 &+ 11)
    let language: LanguageTag = run % 2 == 0 ? .it : .en
    let ear = try Listening(language)
    for _ in 0..<1000 {
      let count = Int.random(in: 0...9, using: &seed)
      let line = (0..<count).map { _ in Self.pieces.randomElement(using: &seed) ?? "" }
        .joined(separator: " ")
      let kind = Self.kinds.randomElement(using: &seed) ?? .yesNo
      let said = Set(Words.split(line).map(\.folded))
      for reading in try ear.hearer.readings(line, Expected(kind, maySkip: run % 3 == 0)) {
        #expect((0...1).contains(reading.score))
        for case .save(let row) in reading.changes {
          let name =
            switch row {
            case let contact as Contact: contact.fullName
            case let event as Event: event.name
            case let organisation as Organisation: organisation.name
            default: ""
            }
          let words = Words.split(name).map(\.folded)
          #expect(words.allSatisfy(said.contains), "\(line): \(name)")
        }
      }
    }
    #expect(ear.changeCount == 0)
  }
}
