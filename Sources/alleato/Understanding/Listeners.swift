import Dialogue
import Hearing

/// The kinds of question that lines can be answers to, by the word behind `--asking`.
enum Listeners {
  /// Makes a listener; the options are those after the colon.
  typealias Maker = @Sendable (House, [String]) throws -> any Listener

  static let all: [(kind: String, make: Maker)] = [
    (
      "text",
      { house, _ in
        try AnswerListener(house, .words(.free, least: 1, most: 2000, isQuestion: false))
      }
    ),
    (
      "choice",
      { house, options in
        try AnswerListener(house, .option(ScriptOffers.offers(options, house)))
      }
    ),
    (
      "several",
      { house, options in
        try AnswerListener(house, .options(ScriptOffers.offers(options, house), most: nil))
      }
    ),
    ("yes-no", { house, _ in try AnswerListener(house, .yesNo) }),
    ("number", { house, _ in try AnswerListener(house, .number) }),
    ("date", { house, _ in try DateListener(house) }),
    ("person", { house, _ in try NameListener(house, .person(allowsNew: true)) }),
    ("people", { house, _ in try NameListener(house, .people) }),
    ("organisation", { house, _ in try NameListener(house, .organisations) }),
    ("event", { house, _ in try AnswerListener(house, .event(isPast: false)) }),
    ("draft", { house, _ in try AnswerListener(house, .option([])) }),
  ]
}
