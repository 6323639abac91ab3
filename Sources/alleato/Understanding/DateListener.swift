import Ground
import Language

/// Understands lines as answers to a question for a day.
struct DateListener: Listener {
  static let kind = "date"
  private let language: LanguageTag
  private let now: Moment

  init(_ house: House, options: [String]) {
    (language, now) = (house.language, house.clock.now)
  }

  func hear(_ line: String) -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    switch DateAnswer.hear(line, language, today: now.day, minute: now.minute) {
    case .date(let match, _):
      understood.decision = .answer
      understood.answer = .words(match.iso)
      understood.alternative = match.alternative?.iso
      understood.rest = match.rest(of: line)
    case .impossible(let words):
      understood.impossible = words
    case .none: break
    }
    return understood
  }
}
