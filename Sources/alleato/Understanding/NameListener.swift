import Hearing

/// Understands lines as naming people or organisations, once it is sure that they say nothing about
/// the conversation itself.
struct NameListener: Listener {
  private let answers: AnswerListener
  private var names: any Listener
  private let isList: Bool

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
    // What is done, or told beside an answer, is printed as the coach takes it.
    if answer.decision == .act || !answer.acts.isEmpty { return answer }
    let named = try names.hear(line)
    // A list, or a name in a longer answer.
    let isOne = if case .list(let all)? = answer.answer { all == [line] } else { false }
    if isList, answer.decision == .answer, !isOne { return answer }
    // "Paolo's colleague, Rita Moro": whose she is was not asked.
    if line.contains(","), case .words? = answer.answer { return answer }
    return named.decision == .none ? answer : named
  }
}
