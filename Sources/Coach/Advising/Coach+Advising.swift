import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Language
import Playbook
import Rules
import Turns
import Voice

extension Coach {
  /// What follows from what is known today, the changes of this turn included.
  mutating func conclude() throws -> Conclusions { try live.conclude() }

  /// What the rules say today, in words.
  public mutating func counsel() throws -> Counsel { Counsel(wording, try conclude()) }

  /// The advices of today in words; none when nothing is known that they could be about.
  public mutating func advices(limit: Int, onePerPerson: Bool) throws -> [AdviceView] {
    if try isBlank() { return [] }
    return try counsel().advices(limit: limit, onePerPerson: onePerPerson)
  }

  /// Whether nothing is known that an advice could be about, so that no rule needs to be read.
  private func isBlank() throws -> Bool {
    guard people.isEmpty else { return false }
    return try source.all(Event.self).isEmpty && source.all(Goal.self).isEmpty
      && source.all(Reminder.self).isEmpty
  }

  /// The greeting: the day, at most three advices about three different people, and the question.
  mutating func greet() throws {
    put(.title, words("greeting", ["day": .day(today)]))
    try putToday(limit: 3)
    put(.ask, words("what-now", ["help": .text(commandWord("help"))]))
    prompt()
  }

  mutating func putToday(limit: Int) throws {
    shownAdvice = try advices(limit: limit, onePerPerson: limit == 3)
    if shownAdvice.isEmpty {
      let isEmpty = people.isEmpty
      say(isEmpty ? "nothing-yet" : "nothing-urgent")
      return
    }
    say("today")
    for (place, view) in shownAdvice.enumerated() {
      put(.option, view.text, number: place + 1)
      try adviceBook.show(view)
    }
  }

  var adviceBook: AdviceBook { AdviceBook(source, today: today) }

  /// An advice whose conversation is finished is done.
  mutating func settleAdvice(_ talk: OpenTalk) throws {
    if let identity = talk.talk.advice { try adviceBook.finish(identity) }
  }

  mutating func showToday(all: Bool) throws {
    try putToday(limit: all ? 50 : 3)
    try askAgain()
  }

  /// Opens the conversation an advice leads to, with its steps filled in.
  mutating func follow(_ view: AdviceView) throws {
    let conclusions = try conclude()
    let rule = conclusions.book.rules[view.advice.rule]
    guard case .advise(_, _, _, let opening?) = rule.head,
      let script = playbook.conversation(opening.conversation, language)?.script,
      let given = wording.given(view.advice, opening, script, conclusions)
    else { return ask(about: view) }
    // A message that was put aside is taken up where it was left.
    if let aside = try paused.last(where: {
      try $0.script == script.name && OpenTalk.isAbout($0, given, script, in: source)
    }) {
      try adviceBook.finish(view.identity)
      try takeUp(aside)
      turn.label = shortened(view.text)
      return
    }
    // Something noted for a day is not always a message: it is asked what became of it.
    if view.advice.action == "remind" { return ask(about: view) }
    try open(opening.conversation, given, advice: view.identity)
    turn.label = shortened(view.text)
  }

  /// Puts an advice off for a week, or until a day that is named; or takes it away.
  mutating func settle(_ rest: String, _ answer: AdviceAnswer) throws {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = words.first.flatMap({ Int($0) }), shownAdvice.indices.contains(number - 1)
    else {
      say("which-advice", ["command": .text(commandWord(answer == .refused ? "dismiss" : "later"))])
      return try askAgain()
    }
    let view = shownAdvice[number - 1]
    if answer == .postponed {
      let named = words.count > 1 ? DateReader(language, today: today).find(in: words[1])?.day : nil
      // A greeting put off for a week is no greeting any more.
      let day = named ?? today + (view.advice.action == "greet" ? 1 : 7)
      try adviceBook.answer(answer, view, until: day)
      say("advice-later", ["day": .day(day)])
    } else {
      try adviceBook.answer(answer, view)
      say("advice-dismissed")
    }
    turn.label = shortened(view.text)
    try askAgain()
  }

  /// An advice without a conversation: done, put off until tomorrow, or not needed any more.
  private mutating func ask(about view: AdviceView) {
    put(.ask, view.text)
    note("because", ["reason": .text(view.because)])
    putOptions(adviceOptions.map { words("advice-" + $0) })
    pending = .advice(view)
    prompt()
  }

  private var adviceOptions: [String] { ["done", "tomorrow", "dropped"] }

  mutating func settle(_ view: AdviceView, _ text: String) throws {
    let labels = adviceOptions.map { words("advice-" + $0) }
    guard let chosen = option(text, labels, adviceOptions) else {
      say("not-understood")
      putOptions(labels)
      return prompt()
    }
    pending = nil
    turn.label = shortened(view.text)
    if chosen == "tomorrow" {
      try adviceBook.answer(.postponed, view, until: today + 1)
      say("advice-later", ["day": .day(today + 1)])
      return prompt()
    }
    try adviceBook.answer(chosen == "done" ? .done : .refused, view)
    try adviceBook.closeReminders(of: view)
    say(chosen == "done" ? "marked-done" : "advice-dismissed")
    prompt()
  }
}
