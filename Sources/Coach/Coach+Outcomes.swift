import Counsel
import Contacts
import Desk
import Dialogue
import Hearing
import Language
import Playbook
import Questions
import Turns
import Voice

/// What a question or a command brings about is added to the turn, and the turn goes on.
extension Coach {
  mutating func carryOut(_ outcome: Outcome, and told: HeardLine? = nil) throws {
    // Where the answer is not taken, what was told beside it is done, and it is asked again.
    if let told, case .stay = outcome.next { return try fulfil(told) }
    try add(outcome.effects)
    if let told { return try fulfil(told, then: outcome.next) }
    try go(outcome.next)
  }

  mutating func add(_ effects: Effects) throws {
    source.add(effects.changes)
    for event in effects.events { try log(event) }
    turn.replies += effects.replies
    turn.label = effects.label ?? turn.label
    turn.outside = effects.outside ?? turn.outside
    turn.pages += effects.pages
  }

  private mutating func go(_ next: Outcome.Next) throws {
    if case .stay(let prompt) = next {
      turn.awaits = .line(prompt)
      return
    }
    if case .today(let all) = next { try putToday(limit: all ? 50 : 3) }
    question = nil
    switch next {
    case .stay: break
    case .rest: prompt()
    case .again, .today: try askAgain()
    case .goOn: try advance()
    case .under: try goUnder()
    case .ask(let own):
      let asked = try own.asked(view)
      try carryOut(asked)
      question = asked.isOver ? question : own
    case .timed(let prompt): turn.awaits = .timed(prompt)
    case .handOver(let message): turn.awaits = .handOver(message)
    case .errand(let errand): turn.awaits = .errand(errand)
    case .lookBack: turn.awaits = .lookBack
    case .undo: turn.awaits = .undo
    case .forget(let id, let names): turn.awaits = .forget(id, names: names)
    case .leave: leave()
    case .start: try start()
    case .open(let opening): try open(opening)
    case .takeUp(let aside): try takeUp(aside)
    case .putAway(let state, let offersNext): try putAway(state, offersNext: offersNext)
    case .speak(let tag): try speak(LanguageTag(rawValue: tag) ?? language)
    case .fulfil(let line, let meant): try fulfil(line, meant: meant)
    case .run(let id, let rest, let move): try run(id, with: rest, then: move)
    case .hear(let text): try hear(text)
    }
  }

  /// Asks the open question once more, after a digression.
  mutating func askAgain() throws {
    question = nil
    guard let open = stepQuestion else { return talks.isEmpty ? prompt() : try advance() }
    try ask(open)
  }

  /// Asks a step's question, once what it depends on has been read.
  mutating func ask(_ open: any StepQuestion) throws {
    if let held = try HeldQuestion(view) { return try carryOut(Outcome(.ask(held))) }
    for query in open.consulted(view) { try consult(query) }
    try carryOut(open.asked(view))
  }

  /// Goes on with the conversation that is open now; with none, a line is awaited.
  mutating func goUnder() throws { try talks.isEmpty ? prompt() : resumeTop() }

  private mutating func speak(_ tag: LanguageTag) throws {
    language = tag
    for place in talks.indices {
      if let other = playbook.conversation(talks[place].script.name, language) {
        talks[place].conversation = other
      }
    }
    try askAgain()
  }

  mutating func prompt() { turn.awaits = .line(Prompt()) }

  mutating func say(_ label: String, _ values: [String: VoiceValue] = [:]) {
    put(.say, wording.words(label, values))
  }

  mutating func note(_ label: String, _ values: [String: VoiceValue] = [:]) {
    put(.note, wording.words(label, values))
  }

  mutating func put(_ kind: Reply.Kind, _ text: String, number: Int? = nil) {
    if !text.isEmpty { turn.replies.append(Reply(kind, text, number: number)) }
  }
}
