import Contacts
import Dialogue
import Ground
import Language
import Playbook
import Rules
import Vocabulary
import Voice

extension Coach {
  /// What follows from what is known today; computed once until something changes.
  mutating func conclude() throws -> Conclusions {
    let isStale = source.changes.contains(where: \.touchesModel)
    if let conclusionsCache, !isStale { return conclusionsCache }
    let rules = playbook.rules
    let facts = try FactLoader(source, today: today).load(rules.vocabulary)
    let book = rules.book ?? RuleBook.empty(rules.vocabulary)
    let made = book.evaluate(facts, today: Int32(today.number))
    if !isStale { conclusionsCache = made }
    return made
  }

  /// The advices of today in words: those answered or postponed left out, ignored ones last.
  public mutating func advices(limit: Int, onePerPerson: Bool) throws -> [AdviceView] {
    if try isBlank() { return [] }
    let conclusions = try conclude()
    let states = Dictionary(
      try source.all(AdviceState.self).map { ($0.advice, $0) }, uniquingKeysWith: { $1 })
    var views: [AdviceView] = []
    var steppedBack: [Advice] = []
    var people: Set<Int32> = []
    func isOpen(_ advice: Advice) -> Bool {
      guard let state = states[advice.identity] else { return true }
      if state.answer == .done || state.answer == .refused { return false }
      return (state.until ?? 0) <= today.number
    }
    func add(_ advice: Advice) {
      if onePerPerson, !people.insert(advice.about).inserted { return }
      if let view = view(advice, conclusions) { views.append(view) }
    }
    for place in conclusions.book.rules.indices where views.count < limit {
      let rule = conclusions.book.rules[place]
      var shown = 0
      for advice in conclusions.advice(ofRule: place) where isOpen(advice) {
        if views.count >= limit || shown >= rule.show ?? Int.max { break }
        if let state = states[advice.identity], state.shown >= 2, state.answer == nil {
          steppedBack.append(advice)
          continue
        }
        add(advice)
        shown += 1
      }
    }
    for advice in steppedBack where views.count < limit { add(advice) }
    return views
  }

  /// Whether nothing is known that an advice could be about, so that no rule needs to be read.
  private func isBlank() throws -> Bool {
    guard people.isEmpty else { return false }
    return try source.all(Event.self).isEmpty && source.all(Goal.self).isEmpty
      && source.all(Reminder.self).isEmpty
  }

  private func view(_ advice: Advice, _ conclusions: Conclusions) -> AdviceView? {
    let rule = conclusions.book.rules[advice.rule]
    guard let texts = playbook.rules.texts(of: rule.name, language), let text = texts.advice,
      let proof = conclusions.proofs(of: advice, limit: 1).first
    else { return nil }
    let values = values(of: proof, conclusions)
    return AdviceView(
      identity: advice.identity, rule: rule.name, about: Int(advice.about),
      text: speaker.say(text, values),
      because: texts.because.map { speaker.say($0, values) } ?? "", principles: rule.sources,
      priority: rule.priority, advice: advice)
  }

  func values(of proof: Proof, _ conclusions: Conclusions) -> [String: VoiceValue] {
    proof.values.mapValues { ruleValue($0.value, type: $0.type, conclusions) }
  }

  /// A value of the rules as a value that texts can mention.
  func ruleValue(_ value: Int32, type: String, _ conclusions: Conclusions) -> VoiceValue {
    let id = EntityID(Int(value))
    switch type {
    case "contact": return .person(person(id))
    case "event": return .noun(noun((try? source.one(Event.self, id))?.name ?? ""))
    case "date": return .day(Day(number: Int(value)))
    case "int": return .number(Int(value))
    case "topic": return .text((try? source.one(Topic.self, id))?.name ?? "")
    case "organisation": return .text((try? source.one(Organisation.self, id))?.name ?? "")
    case "material": return .text((try? source.one(Material.self, id))?.words ?? "")
    case "reminder": return .text((try? source.one(Reminder.self, id))?.words ?? "")
    case "promise": return .text((try? source.one(Promise.self, id))?.thing ?? "")
    case "project": return .text((try? source.one(Project.self, id))?.words ?? "")
    case "interaction", "goal", "pitch": return .text("")
    default: return .text(conclusions.facts.symbols.word(value) ?? "")
    }
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
    else { return try markDone(view) }
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
    let said = ruleValue(value.value, type: value.type, conclusions)
    switch value.type {
    case "date": return .day(Int(value.value))
    case "int": return .number(Int(value.value))
    case "contact", "event", "organisation", "topic":
      return .entity(.init(id: Int(value.value), name: speaker.words(said)))
    default: return .text(speaker.words(said))
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
      let day = named ?? today + 7
      state.until = day.number
      say("advice-later", ["day": .day(day)])
    } else {
      say("advice-dismissed")
    }
    source.add(state)
    turn.label = shortened(view.text)
    try askAgain()
  }

  /// An advice without a conversation is done when it is chosen.
  private mutating func markDone(_ view: AdviceView) throws {
    var state = try adviceState(view.identity, rule: view.rule, about: view.about)
    state.answer = .done
    source.add(state)
    for var reminder in try source.all(Reminder.self)
    where view.advice.keys.contains(Int32(clamping: reminder.id.number)) && reminder.done == nil {
      reminder.done = today
      source.add(reminder)
    }
    turn.label = shortened(view.text)
    say("marked-done", ["what": .text(view.text)])
    prompt()
  }
}

extension RuleBook {
  /// A book without rules.
  static func empty(_ vocabulary: RuleVocabulary) -> RuleBook {
    guard let book = RuleBook([], vocabulary: vocabulary) else {
      preconditionFailure("a book without rules has no negative circle")
    }
    return book
  }
}
