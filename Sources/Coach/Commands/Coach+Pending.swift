import Contacts
import Desk
import Dialogue
import Language
import Turns
import Voice

extension Coach {
  /// Takes the answer to a question of the coach's own.
  mutating func answer(_ question: Pending, _ text: String) throws {
    if question.isChoice, !text.isEmpty, yesOrNo(text) == nil {
      // Instead of an answer: a command without its stroke, or a sentence about something else.
      if let id = command(text.trimmingPunctuation).id { return try obey(words(ofCommand: id)) }
    }
    switch question {
    case .whichPerson(let candidates, let step, let then):
      try choose(candidates, text, step: step, then: then)
    case .forget(let contact): try confirmForget(contact, text)
    case .handOver: try chooseWay(text)
    case .sent: try answerSent(text)
    case .rewrite(let seconds): try rewritten(text, seconds)
    case .lead(let name, let slots): try answerLead(name, slots, text)
    case .next(let script, let given, let others): try answerNext(script, given, others, text)
    case .signature: try sign(text)
    case .ownWords(let name): try answerOwnWords(name, text)
    case .critique(let whom): try critique(text: text, whom: whom)
    case .advice(let view): try settle(view, text)
    case .whichAnswer(let labels, let steps):
      pending = nil
      guard let step = option(text, labels, steps) else { return try answerStep(text) }
      try reopen(step)
      turn.label = commandWord("change")
      try advance()
    case .clock: try answerClock(text)
    }
  }

  private mutating func choose(
    _ candidates: [Pending.Candidate], _ text: String, step: String?, then: [String]
  ) throws {
    let ids = candidates.indices.map(String.init)
    guard let chosen = option(text, candidates.map(\.label), ids).flatMap({ Int($0) }) else {
      say("which-person")
      putOptions(candidates.map(\.label))
      return prompt()
    }
    pending = nil
    let candidate = candidates[chosen]
    if let step, let talk = talks.last, let open = talk.script.step(step) {
      if let id = candidate.id {
        let entry = RosterEntry(
          id: id, given: candidate.name, family: nil, context: nil)
        return try took(entry, open, candidate.name)
      }
      guard let new = try add(candidate.name) else { return retry(open) }
      note("person-added", ["who": .person(person(new))])
      return try take(
        .entity(.init(id: new.id.number, name: new.fullName)), open, said: candidate.name)
    }
    guard let id = candidate.id else { return prompt() }
    switch then.first {
    case "forget":
      guard let contact = try source.one(Contact.self, id) else { return }
      say("forget-confirm", ["who": .person(person(contact))])
      pending = .forget(contact)
      prompt()
    case "card":
      try putCard(id)
      try askAgain()
    case "intent": try fulfil(intentNamed: then[1], words: Array(then.dropFirst(2)), who: id)
    default: prompt()
    }
  }

  /// Yes or no to the question that is open, which is settled by it; asked again when it is neither.
  mutating func settledYesOrNo(_ text: String) throws -> Bool? {
    if let isYes = yesOrNo(text) {
      pending = nil
      return isYes
    }
    if text.contains(" "), try digress(text) { return nil }
    say("yes-or-no")
    putOptions([words("yes"), words("no")])
    prompt()
    return nil
  }

  /// Goes on when the clock is right; leaves, with nothing written, when it is not.
  private mutating func answerClock(_ text: String) throws {
    guard let isYes = try settledYesOrNo(text) else { return }
    if isYes { return try start() }
    leave()
  }

  private mutating func confirmForget(_ contact: Contact, _ text: String) throws {
    pending = nil
    guard Folding.fold(text) == Folding.fold(contact.fullName) else {
      say("forget-not")
      return try askAgain()
    }
    turn.awaits = .forget(contact.id, names: [contact.fullName])
  }

  private mutating func answerLead(
    _ name: String, _ slots: [String: Answer], _ text: String
  ) throws {
    guard let isYes = try settledYesOrNo(text) else { return }
    if isYes { return try open(name, slots) }
    say("talk-finished")
    if talks.isEmpty { prompt() } else { try resumeTop() }
  }
}
