import Turns
import Dialogue
import Hearing
import Questions

/// What people say about the conversation itself, and what is not understood.
extension Coach {
  /// Something about the conversation; whether it has a meaning at this question.
  mutating func make(
    _ move: String, about: String, _ reading: Reading, _ open: any Question
  ) throws -> Bool {
    switch move {
    case "repeat":
      if let question { try carryOut(Outcome(.ask(question))) } else { try askAgain() }
    case "later": try run(talks.isEmpty ? "stop" : "pause", "")
    case "dont-know":
      let puzzlement = puzzlement(open)
      try carryOut(puzzlement.unknown(misses.next(puzzlement.key)))
    case "correct":
      if misses.isCounting { return false }
      // What was told last is corrected before what was answered earlier.
      if told != nil, try revise(view.hearer.heard(reading.text), saysWhy: false) { return true }
      guard let correction = try Correction(about, open, view) else { return false }
      if correction.isPast, let name = correction.question.step?.name {
        try log(.reopened(step: name))
      }
      return try answer(correction.reading, correction.question)
    case "sent":
      guard let draft = stepQuestion as? DraftQuestion, let sent = draft.own.options.first,
        try open.expected(view).offers.contains(where: { $0.id == sent.id })
      else { return false }
      return try answer(
        Reading(.answer(.option(sent.id)), reading.score, reading.text), open)
    case "no", "skip":
      if move == "no", !(open.step?.maySkip ?? false) { return false }
      try run("skip", "")
      if turn.label != nil { turn.label = view.shortened(reading.text) }
    case "yes": return false
    default: try run(move, about)
    }
    return true
  }

  /// What is not understood is answered differently each time, the third time by going on.
  mutating func misheard(_ text: String, _ open: any Question) throws {
    let puzzlement = puzzlement(open)
    try carryOut(puzzlement.misheard(text, misses.next(puzzlement.key)))
  }

  private func puzzlement(_ open: any Question) -> Puzzlement {
    Puzzlement(open, view, isBound: open.step == nil && stepQuestion is DraftQuestion)
  }
}
