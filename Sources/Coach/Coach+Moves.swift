import Contacts
import Desk
import Dialogue
import Hearing
import Questions
import Turns
import Voice

/// What people say about the conversation itself, and what is not understood.
extension Coach {
  /// Something about the conversation; whether it has a meaning at this question.
  mutating func make(
    _ move: String, about: String, _ reading: Reading, _ open: any Question
  ) throws -> Bool {
    switch move {
    case "repeat": try repeatQuestion()
    case "later": try run(talks.isEmpty ? "stop" : "pause", "")
    case "dont-know": try doNotKnow(open)
    case "correct": return try correct(about, open)
    case "sent": return try sent(reading, open)
    case "no": return try refuse(reading, open)
    case "yes": return false
    case "skip":
      try run(move, "")
      if turn.label != nil { turn.label = view.shortened(reading.text) }
    default: try run(move, about)
    }
    return true
  }

  private mutating func repeatQuestion() throws {
    guard let question else { return try askAgain() }
    try carryOut(Outcome(.ask(question)))
  }

  /// A plain no passes over what may be passed over.
  private mutating func refuse(_ reading: Reading, _ open: any Question) throws -> Bool {
    guard let step = open.step, step.maySkip else { return false }
    try log(.skipped(step: step.name))
    turn.label = view.shortened(reading.text)
    try advance()
    return true
  }

  /// That a message has gone already, where one is being written.
  private mutating func sent(_ reading: Reading, _ open: any Question) throws -> Bool {
    guard let draft = stepQuestion as? DraftQuestion, let first = draft.own.options.first,
      try open.expected(view).offers.contains(where: { $0.id == first.id })
    else { return false }
    let answer = Reading(.answer(.option(first.id)), reading.score, reading.text)
    guard let outcome = try open.answered(answer, view) else { return false }
    try carryOut(outcome)
    return true
  }

  /// Examples first, then on without an answer.
  private mutating func doNotKnow(_ open: any Question) throws {
    switch misses.next(key(of: open)) {
    case 1:
      turn.replies += try open.examples(view)
      if open.step?.maySkip ?? false {
        note("unsure-skip", ["command": .text(view.commandWord("skip"))])
      }
      try showOffers(of: open)
    case 2 where open.step.map { !$0.maySkip } ?? false:
      say("cannot-skip")
      try showOffers(of: open)
    default: try goOnWithout(open)
    }
  }

  /// What is not understood is answered differently each time, the third time by going on.
  mutating func misheard(_ text: String, _ open: any Question) throws {
    switch misses.next(key(of: open)) {
    case 1: try carryOut(open.misheard(text, view))
    case 2:
      let known = view.hearer.known(in: text)
      if !known.isEmpty { say("heard-known", ["list": .list(known.map { .text($0) })]) }
      turn.replies += try open.examples(view)
      try showOffers(of: open)
    default: try goOnWithout(open)
    }
  }

  private mutating func showOffers(of open: any Question) throws {
    var effects = Effects()
    effects.offer(try open.expected(view).offers)
    turn.replies += effects.replies
    prompt()
  }

  /// Goes on without an answer where it can be done without; else the conversation is put aside.
  private mutating func goOnWithout(_ open: any Question) throws {
    misses = Misses()
    if let step = open.step, step.maySkip {
      say("gone-without")
      try log(.skipped(step: step.name))
      turn.label = view.commandWord("skip")
      return try advance()
    }
    let needsIt = open.step != nil || stepQuestion is DraftQuestion
    guard needsIt, let talk = talks.last else {
      say("unheard-left")
      question = nil
      return try talks.isEmpty ? prompt() : askAgain()
    }
    say(
      "unheard-aside",
      [
        "title": .text(view.title(talk)), "command": .text(view.commandWord("resume")),
      ])
    turn.label = view.commandWord("pause")
    question = nil
    try putAway(.paused, offersNext: false)
  }

  private func key(of open: any Question) -> String {
    [
      talks.last.map { String($0.talk.id.number) }, open.step?.name,
      String(describing: type(of: open)),
    ]
    .compactMap { $0 }.joined(separator: " ")
  }

  /// Corrects the last answer that the words fit: `no, I meant Thursday`.
  private mutating func correct(_ about: String, _ open: any Question) throws -> Bool {
    guard let talk = talks.last else { return try correctOpen(about, open) }
    // What only a day, a number or an option can be goes before what any words can be.
    let strict: Set<StepKind.Holding> = [.day, .number, .option, .options, .flag]
    let answered = talk.changeable.reversed()
    let candidates =
      answered.filter { strict.contains($0.kind.holding) }.prefix(8)
      + answered.prefix(1).filter { !strict.contains($0.kind.holding) }
    for step in candidates {
      guard let past = StepQuestions.question(step), let reading = try fitting(about, past) else {
        continue
      }
      try log(.reopened(step: step.name))
      return try answer(reading, past)
    }
    return try correctOpen(about, open)
  }

  /// Nothing before it fits: the words are the answer to the question that is open.
  private mutating func correctOpen(_ about: String, _ open: any Question) throws -> Bool {
    guard let reading = try fitting(about, open) else { return false }
    return try answer(reading, open)
  }

  private func fitting(_ text: String, _ open: any Question) throws -> Reading? {
    try view.hearer.readings(text, open.expected(view)).first { reading in
      switch reading.meaning {
      case .answer, .either: return reading.score >= Sureness.answer
      default: return false
      }
    }
  }
}

/// How often in a row the same question was not understood or not known.
struct Misses {
  private var question = ""
  private var count = 0

  /// Counts one more at a question.
  mutating func next(_ key: String) -> Int {
    count = key == question ? count + 1 : 1
    question = key
    return count
  }
}
