import Voice
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Playbook
import Questions
import Rules
import Turns

/// What there is to do today, and where an advice leads.
extension Coach {
  var adviceBook: AdviceBook { AdviceBook(source, today: today) }

  /// What the rules say today, in words.
  public mutating func counsel() throws -> Counsel { try view.counsel() }

  /// The advices of today in words; none when nothing is known that they could be about.
  public mutating func advices(
    limit: Int, onePerPerson: Bool, isUnasked: Bool = false
  ) throws -> [AdviceView] {
    try isBlank()
      ? []
      : counsel().advices(limit: limit, onePerPerson: onePerPerson, isUnasked: isUnasked)
  }

  /// Whether nothing is known that an advice could be about, so that no rule needs to be read.
  private func isBlank() throws -> Bool {
    guard people.isEmpty else { return false }
    return try source.all(Event.self).isEmpty && source.all(Goal.self).isEmpty
      && source.all(Reminder.self).isEmpty
  }

  /// The greeting: the day, at most three advices about three different people, and the question.
  mutating func greet() throws {
    put(.title, wording.words("greeting", ["day": .day(today)]))
    try putToday(limit: 3, isUnasked: true)
    put(.ask, wording.words("what-now", ["help": .text(view.commandWord("help"))]))
    prompt()
  }

  mutating func putToday(limit: Int, isUnasked: Bool = false) throws {
    shownAdvice = try advices(
      limit: limit, onePerPerson: limit == 3, isUnasked: isUnasked)
    if shownAdvice.isEmpty {
      say(people.isEmpty ? "nothing-yet" : "nothing-urgent")
      return
    }
    say("today")
    for (place, view) in shownAdvice.enumerated() {
      put(.option, view.text, number: place + 1)
      try adviceBook.show(view)
    }
  }

  /// Opens the conversation an advice leads to, with its steps filled in.
  mutating func follow(_ advice: AdviceView) throws {
    guard let opening = view.opening(of: advice.advice, try live.conclude()),
      let script = playbook.conversation(opening.name, language)?.script
    else { return try carryOut(Outcome(.ask(AdviceQuestion(advice)))) }
    // A message that was put aside is taken up where it was left.
    if let aside = try aside(script, opening.given) {
      try adviceBook.finish(advice.identity)
      try takeUp(aside)
    } else if advice.advice.action == "remind" {
      // Something noted for a day is not always a message: it is asked what became of it.
      return try carryOut(Outcome(.ask(AdviceQuestion(advice))))
    } else {
      try open(opening, advice: advice.identity)
    }
    turn.label = view.shortened(advice.text)
  }

  /// The conversation that was put aside last for one of the given people.
  func aside(_ script: Script, _ given: [String: Answer]) throws -> Talk? {
    try paused.last {
      try $0.script == script.name && OpenTalk.isAbout($0, given, script, in: source)
    }
  }
}
