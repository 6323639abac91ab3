import Dialogue
import Hearing
import Language
import Playbook
import Testing

/// What people say about the conversation itself is understood whatever was asked.
@Suite struct MovesTests {
  private static let offers = [
    Offer(id: "a", label: "Torino"), Offer(id: "b", label: "Leeds"), Offer(id: "c", label: "Bari"),
  ]
  private static let kinds: [(String, Expected.Kind)] = [
    ("choice", .option(offers)), ("several", .options(offers, most: 2)), ("yes-no", .yesNo),
    ("number", .number), ("date", .day(isPast: false, isAhead: false)),
    ("person", .person(allowsNew: true)), ("people", .people), ("organisation", .organisations),
    ("event", .event(isPast: false)),
    ("text", .words(.free, least: 1, most: 2000, isQuestion: false)),
    ("noun", .words(.noun, least: 1, most: 90, isQuestion: false)),
  ]

  @Test(arguments: LanguageTag.allCases)
  func `every move is heard at every kind of question, by each of its examples`(
    _ language: LanguageTag
  ) throws {
    let ear = try Listening(language)
    let book = ear.playbook.moves(language)
    #expect(book.moves.count >= 15)
    var lost: [String] = []
    for move in book.moves {
      #expect(move.examples.count >= 6, "\(move.id)")
      for (word, kind) in Self.kinds {
        for example in move.examples {
          let reading = try ear.best(example, kind)
          switch reading?.meaning {
          case .move(move.id, _)?: continue
          // Yes and no are answers where they are asked for.
          case .answer(.flag(let isYes))? where word == "yes-no":
            if (move.id == "yes") == isYes { continue }
          default: break
          }
          lost.append("\(move.id) at \(word): \(example)")
        }
      }
    }
    #expect(lost == [])
    #expect(ear.changeCount == 0)
  }

  @Test(arguments: LanguageTag.allCases)
  func `what only looks like a move is an answer in words`(_ language: LanguageTag) throws {
    let ear = try Listening(language)
    var taken: [String] = []
    for move in ear.playbook.moves(language).moves {
      for near in move.nearMisses {
        let kind = Expected.Kind.words(.free, least: 1, most: 2000, isQuestion: false)
        if case .move(move.id, _)? = try ear.best(near, kind)?.meaning {
          taken.append("\(move.id): \(near)")
        }
      }
    }
    #expect(taken == [])
  }
}
