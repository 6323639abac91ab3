import Ground
import Turns
import Commands
import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Language
import Playbook
import Questions
import Voice

/// A line is a command, an answer to an open question, or free text.
extension Coach {
  /// What questions and commands may look at.
  var view: TalkView {
    TalkView(
      wording, talks: talks, paused: paused, shownAdvice: shownAdvice, spoken: spoken
    ) { [live] in try live.conclude() }
  }

  var wording: Wording {
    Wording(
      playbook, source, people, language, today: today, minute: moment.minute, moment: moment)
  }

  /// The question of the step that is open.
  var stepQuestion: (any StepQuestion)? { view.step.flatMap(StepQuestions.question) }

  /// The question that waits for an answer: the coach's own, else the step's.
  var openQuestion: (any Question)? { question ?? stepQuestion }

  mutating func hear(_ text: String) throws {
    if text.hasPrefix("/") { return try obey(String(text.dropFirst())) }
    guard let open = openQuestion else {
      return talks.isEmpty ? try hearFreely(text) : try advance()
    }
    for reading in try view.hearer.readings(text, open.expected(view)) {
      if try take(reading, open) {
        if !reading.isUnsure, !reading.isAside { misses = Misses() }
        return
      }
      // What is surely about the conversation is no answer, though it has no meaning here.
      if case .move = reading.meaning, reading.score >= Sureness.beginning { break }
    }
    try misheard(text, open)
  }

  /// Acts on one reading of a line; whether it could be.
  private mutating func take(_ reading: Reading, _ open: any Question) throws -> Bool {
    switch reading.meaning {
    case .enter: try carryOut(open.entered(view))
    case .command(let id): try run(id, "")
    case .sentence(let line):
      // Where the answers only lead to a conversation, a sentence that opens one is the answer.
      if try open.expected(view).leads, view.hearer.opens(line) { closeQuietly() }
      try fulfil(line)
    case .move(let move, let about): return try make(move, about: about, reading, open)
    case .several(let ids):
      let offers = try open.expected(view).offers.filter { ids.contains($0.id) }
      say("which-first", ["list": .list(offers.map { .text($0.label) })])
      prompt()
    case .answer, .oneOf, .either, .outside: return try answer(reading, open)
    }
    return true
  }

  /// Takes a reading as the answer to a question; whether it is one.
  mutating func answer(_ reading: Reading, _ open: any Question) throws -> Bool {
    guard let outcome = try tried(reading, open) else { return false }
    try carryOut(outcome, and: reading.beside)
    return true
  }

  /// What an answer does, who is new in it being known; nothing is kept of one that is refused.
  private mutating func tried(_ reading: Reading, _ open: any Question) throws -> Outcome? {
    let outcome = try open.answered(reading, view)
    if outcome == nil || reading.changes.isEmpty { return outcome }
    source.add(reading.changes)
    return try open.answered(reading, view)
  }

  /// Carries out a command as it was typed, whatever question is open.
  private mutating func obey(_ line: String) throws {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let (id, nearest) = view.hearer.command(parts.first ?? "")
    if let id { return try run(id, parts.count > 1 ? parts[1].trimmingPunctuation : "") }
    if line.contains("/") {
      let list = (openQuestion as? any TakesList)?.taken(path: "/" + line)
      return try list.map { try carryOut($0) } ?? run(ImportCommand.id, "/" + line)
    }
    if let nearest { return say("unknown-command-near", ["command": .text("/" + nearest)]) }
    say("unknown-command", ["help": .text(view.commandWord("help"))])
  }

  mutating func run(_ id: String, _ rest: String) throws {
    guard let command = Commands.command(id) else { return }
    let seen = CommandView(view, own: question, step: stepQuestion)
    try carryOut(command.run(rest, seen))
  }
}
