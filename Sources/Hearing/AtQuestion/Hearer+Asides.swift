import Contacts
import Counsel
import Ear
import Language
import Playbook

/// Whether a line at a question is about something else: the ear of open lines is asked as well.
extension Hearer {
  /// The line as something else, where that goes before the best answer that it holds.
  func aside(_ text: String, before best: Reading?, at expected: Expected) -> Reading? {
    let line = text.replacing("\n", with: " ")
    let found = heard(line)
    guard isAside(found, before: best, at: expected) else { return nil }
    return Reading(.sentence(found), Sureness.exact, line)
  }

  /// Whether what a line would mean where nothing is asked goes before the best answer that it holds.
  ///
  /// What is told of somebody who is known, or asked of the coach, is hardly an answer to a question
  /// that is about neither; what answers the question surely is never taken for something else, nor is
  /// what is told of those whom the conversation is about.
  private func isAside(_ heard: HeardLine, before best: Reading?, at expected: Expected) -> Bool {
    // A line that is understood only in part says nothing surely beside an answer.
    guard heard.band == .act, !heard.acts.isEmpty, !heard.isInPart else { return false }
    // What is about the conversation itself is a move, and heard as one; a greeting is none.
    let isAboutTalk = heard.acts.allSatisfy { $0.mood == .about }
    if isAboutTalk, heard.acts.contains(where: { playbook.moves(language).has($0.act) }) {
      return false
    }
    guard heard.text.contains(" ") || isAboutTalk else { return false }
    // A list of those who were met names no place, and tells nothing beside it.
    if case .event = expected.kind, heard.text.contains(";"), heard.people.count > 1 {
      return false
    }
    guard let best else { return true }
    if isAboutTalk {
      // "I give up" ends the conversation before it is anger.
      if case .move = best.meaning { return false }
      return best.score < Sureness.exact && heard.score >= 0.9
    }
    let aside = Aside(heard, best.text, self, Set(about.compactMap { people.entry($0)?.fullName }))
    switch best.meaning {
    case .sentence: return true
    case .enter, .command: return false
    case .move(_, let words):
      // "Move Anna's reminder to Friday" changes no answer.
      guard words.isEmpty else { return aside.isWished && heard.score >= 0.95 }
      return best.score <= Sureness.hint || aside.namesKnown && best.score < Sureness.fixed
        || aside.isAsked && heard.text.contains("?") && heard.score >= 0.9
          && best.score < Sureness.beginning
    case .answer, .several, .oneOf, .either, .outside: return aside.beats(best, expected)
    }
  }

  /// Whether somebody is known by this whole name.
  fileprivate func isKnown(_ name: String) -> Bool {
    people.matches(name).map { $0.strength == .whole } ?? false
  }
}

/// What an open line would mean, weighed against an answer.
private struct Aside {
  let heard: HeardLine
  let acts: [HeardAct]
  /// Whether somebody known is named who is not spoken of anyway.
  let namesKnown: Bool
  /// Whether several things are told at once, of somebody who is not spoken of anyway.
  let tellsMore: Bool
  let isAsked: Bool
  let isWished: Bool
  /// Whether it holds words of its own besides people and days.
  let holdsWords: Bool
  let holdsDate: Bool

  init(_ heard: HeardLine, _ line: String, _ hearer: Hearer, _ about: Set<String>) {
    self.heard = heard
    acts = heard.acts
    let values = acts.flatMap(\.slots.values)
    namesKnown = values.contains { value in
      guard case .people(let names) = value else { return false }
      return names.contains { !about.contains($0) && hearer.isKnown($0) }
    }
    tellsMore =
      acts.count > 1 && acts.allSatisfy { $0.mood == .told } && heard.score >= 0.75
      && heard.people.contains { !about.contains($0) }
    // "Today actually" asks nothing.
    isAsked =
      acts.contains { $0.mood == .asked }
      && (namesKnown || line.contains("?") || Words.split(line).count > 5)
    isWished = acts.contains { $0.mood == .wished }
    holdsWords = values.contains { if case .words = $0 { true } else { false } }
    holdsDate = values.contains { if case .date = $0 { true } else { false } }
  }

  func beats(_ best: Reading, _ expected: Expected) -> Bool {
    switch expected.kind {
    case .anything: false
    // Only what asks something is about anything else.
    case .told: isAsked && best.text.contains("?")
    // Whoever writes to somebody, or tells of their own life, names nobody who will come.
    case .coming:
      isAsked && best.text.contains("?")
        || heard.score >= 0.85
          && (acts.allSatisfy { $0.mood == .wished } || heard.people.isEmpty && !isAsked)
        || tellsMore
    // Where the answers only lead on, what was said is better than what it sounds like.
    case .option where expected.leads: best.score < Sureness.beginning
    case .option, .options: (namesKnown || isAsked) && best.score < Sureness.words
    case .yesNo: (namesKnown || isAsked || isWished) && best.score < Sureness.fixed
    case .number: namesKnown || isAsked || isWished
    case .day: isAsked || namesKnown && (holdsWords || !holdsDate)
    // "Paolo, and a friend of his called Silvia" are two who were asked for.
    case .people where heard.names.values.contains { $0.known.isEmpty } && heard.names.count > 1:
      best.score < Sureness.hint
    case .person, .people:
      // "I'd like to see Marta" names whom one wants to see.
      best.score < Sureness.exact
        && (isAsked && best.text.contains("?") || namesKnown && holdsWords)
    case .organisations: namesKnown || isAsked
    case .event: isAsked || namesKnown && !isWished && heard.score >= 0.85
    // A question was asked for.
    case .words(_, _, _, isQuestion: true): false
    case .words where tellsMore: true
    case .words:
      isAsked
        ? best.text.contains("?") && heard.score >= 0.8
        : namesKnown && heard.score >= (isWished ? 0.95 : 0.85)
          // "I'm going to a fair on Thursday" is no place.
          || isWished && holdsDate && holdsWords && heard.score >= 0.95
    }
  }
}
