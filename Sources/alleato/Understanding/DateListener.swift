import Hearing
import Ground
import Language

/// Understands lines as answers to a question for a day.
struct DateListener: Listener {
  private let language: LanguageTag
  private let now: Moment
  private let moves: AnswerListener

  init(_ house: House) throws {
    (language, now) = (house.language, house.clock.now)
    moves = try AnswerListener(house, .day(isPast: false, isAhead: false))
  }

  func hear(_ line: String) throws -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    let settled = try moves.settled(line) ?? line
    switch DateAnswer.hear(settled, language, today: now.day, minute: now.minute) {
    case .date(let match, _):
      understood.decision = .answer
      understood.answer = .words(match.iso)
      understood.alternative = match.alternative?.iso
      understood.rest = match.rest(of: settled)
      if !understood.rest.contains(where: \.isLetter) { return understood }
    case .impossible(let words):
      understood.impossible = words
      return understood
    case .none: break
    }
    // A day in a line that says something else: "no, I meant Thursday", "remind me on Monday".
    let other = try moves.hear(line)
    return other.decision == .act || !other.acts.isEmpty ? other : understood
  }
}
