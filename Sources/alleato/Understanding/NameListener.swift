import Ear
import Hearing

/// Understands lines as naming people or organisations, once it is sure that they say nothing about
/// the conversation itself.
struct NameListener: Listener {
  private let answers: AnswerListener
  private var names: any Listener
  private let isList: Bool
  private let told = ActFrames.Mood.told.rawValue

  init(_ house: House, _ kind: Expected.Kind) throws {
    answers = try AnswerListener(house, kind)
    switch kind {
    case .people: (names, isList) = (try PeopleListener(house), false)
    case .organisations: (names, isList) = (try OrganisationListener(house), true)
    default: (names, isList) = (try PersonListener(house), false)
    }
  }

  mutating func hear(_ line: String) throws -> Understood {
    let answer = try answers.hear(line)
    var named = try names.hear(line)
    if answer.decision == .act {
      // Who is named in what is told besides is said with it.
      guard !isList, named.decision != .none, answer.acts.allSatisfy({ $0.mood == told }) else {
        return answer
      }
      named.acts = answer.acts
      return named
    }
    // A list, or a name in a longer answer.
    let isOne = if case .list(let all)? = answer.answer { all == [line] } else { false }
    if isList, answer.decision == .answer, !isOne { return answer }
    // "Paolo's colleague, Rita Moro": whose she is was not asked.
    if line.contains(","), case .words? = answer.answer { return answer }
    return named.decision == .none ? answer : named
  }
}
