import Contacts
import Counsel
import Dialogue
import Ground
import Language
import Playbook
import Rules
import Vocabulary
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
      try remember(view)
    }
  }

  /// Notes that an advice was shown, once a day.
  private mutating func remember(_ view: AdviceView) throws {
    var state = try adviceState(view.identity, rule: view.rule, about: view.about)
    if state.lastShown == today.number { return }
    state.shown += 1
    state.lastShown = today.number
    source.add(state)
  }

  func adviceState(_ identity: String, rule: String, about: Int) throws -> AdviceState {
    if let known = try source.all(AdviceState.self).last(where: { $0.advice == identity }) {
      return known
    }
    return AdviceState(
      id: try source.freshID(), advice: identity, rule: rule, contact: EntityID(about))
  }

  /// An advice whose conversation is finished is done.
  mutating func settleAdvice(_ talk: OpenTalk) throws {
    if let identity = talk.talk.advice { try settle(identity) }
  }

  private mutating func settle(_ identity: String) throws {
    let rule = identity.split(separator: " ").first.map(String.init) ?? ""
    let about = identity.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    var state = try adviceState(identity, rule: rule, about: about)
    state.answer = .done
    source.add(state)
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
      let proof = conclusions.proofs(of: view.advice, limit: 1).first,
      let script = playbook.conversation(opening.conversation, language)?.script
    else { return ask(about: view) }
    var given: [String: Answer] = [:]
    for (name, slot) in opening.slots {
      guard let step = script.step(name) else { continue }
      switch slot {
      case .word(let word): given[name] = .option(word)
      case .register(let register):
        let variable = rule.variables[register]
        guard let value = proof.values[variable.name] else { continue }
        given[name] = self.given(step, value, conclusions)
      }
    }
    // A message that was put aside is taken up where it was left.
    if let aside = try paused.last(where: {
      try $0.script == script.name && isAbout($0, given, script)
    }) {
      try settle(view.identity)
      try takeUp(aside)
      turn.label = shortened(view.text)
      return
    }
    // Something noted for a day is not always a message: it is asked what became of it.
    if view.advice.action == "remind" { return ask(about: view) }
    try open(opening.conversation, given, advice: view.identity)
    turn.label = shortened(view.text)
  }

  /// Whether a conversation that was put aside has one of the given people among its answers.
  private func isAbout(
    _ talk: Talk, _ given: [String: Answer], _ script: Script
  ) throws -> Bool {
    let events = try source.rows(TalkEvent.self, where: "talk", is: talk.id)
    return events.contains { event in
      guard case .answered(let step, .entity(let item), _)? = OpenTalk.event(event.payload),
        script.step(step)?.kind == .person, case .entity(let wanted)? = given[step]
      else { return false }
      return item.id == wanted.id
    }
  }

  private func given(
    _ step: Step, _ value: (value: Int32, type: String), _ conclusions: Conclusions
  ) -> Answer {
    let said = wording.value(value.value, type: value.type, conclusions.facts.symbols)
    switch value.type {
    case "date": return .day(Int(value.value))
    case "int": return .number(Int(value.value))
    case "contact", "event", "organisation", "topic":
      return .entity(.init(id: Int(value.value), name: said.map(speaker.words) ?? ""))
    default: return .text(said.map(speaker.words) ?? "")
    }
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
    var state = try adviceState(view.identity, rule: view.rule, about: view.about)
    state.answer = answer
    if answer == .postponed {
      let named = words.count > 1 ? DateReader(language, today: today).find(in: words[1])?.day : nil
      // A greeting put off for a week is no greeting any more.
      let day = named ?? today + (view.advice.action == "greet" ? 1 : 7)
      state.until = day.number
      say("advice-later", ["day": .day(day)])
    } else {
      say("advice-dismissed")
    }
    source.add(state)
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
    var state = try adviceState(view.identity, rule: view.rule, about: view.about)
    turn.label = shortened(view.text)
    if chosen == "tomorrow" {
      state.answer = .postponed
      state.until = (today + 1).number
      source.add(state)
      say("advice-later", ["day": .day(today + 1)])
      return prompt()
    }
    state.answer = chosen == "done" ? .done : .refused
    source.add(state)
    for var reminder in try source.all(Reminder.self)
    where view.advice.keys.contains(Int32(clamping: reminder.id.number)) && reminder.done == nil {
      reminder.done = today
      source.add(reminder)
    }
    say(chosen == "done" ? "marked-done" : "advice-dismissed")
    prompt()
  }
}
