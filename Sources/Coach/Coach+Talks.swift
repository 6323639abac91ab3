import Hearing
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Playbook
import Questions
import Rules
import Voice

/// The conversations that go on: opened, carried on step by step, put away and taken up.
extension Coach {
  /// Takes up what was left open, or greets.
  mutating func start() throws {
    try restoreTalks(adopting: true)
    let profile = try source.one(Profile.self, EntityID(1))
    if let top = talks.last, top.talk.opened + 7 < today { layAside() }
    if !talks.isEmpty {
      for open in talks { source.add(open.talk) }
      reportDropped()
      try resumeTop()
    } else if try isFirstRun(profile), let first = playbook.firstConversation {
      try open(Opening(first))
    } else {
      try greet()
    }
  }

  /// Whether nobody has been here before, whoever was imported.
  private func isFirstRun(_ profile: Profile?) throws -> Bool {
    guard profile?.given == nil else { return false }
    return try people.isEmpty || source.count(of: Talk.self) == 0
  }

  /// Puts aside what was left open long ago: after a week somebody comes with something else in mind.
  private mutating func layAside() {
    guard let top = talks.last else { return }
    let name = view.title(top)
    for open in talks { setAside(open.talk) }
    talks = []
    note("laid-aside", ["title": .text(name), "command": .text(view.commandWord("resume"))])
  }

  private mutating func setAside(_ talk: Talk) {
    var aside = talk
    aside.state = .paused
    aside.owner = nil
    source.add(aside)
    paused.append(aside)
  }

  /// Reads back the conversations that were left open, and replays their logs.
  ///
  /// Those that another process left behind are taken over at the start only.
  mutating func restoreTalks(adopting: Bool = false) throws {
    let own = Set(talks.map(\.talk.id) + paused.map(\.id))
    talks = []
    paused = []
    for var talk in try OpenTalk.inOrder(source.all(Talk.self).filter({ $0.state != .closed })) {
      if let other = talk.owner, other != owner, isAlive(other) || !adopting { continue }
      if talk.owner == nil, talk.state != .paused, !adopting, !own.contains(talk.id) { continue }
      guard let conversation = playbook.conversation(talk.script, language) else { continue }
      if talk.state == .paused {
        paused.append(talk)
        continue
      }
      talk.owner = owner
      talks.append(try OpenTalk(talk, conversation, from: source))
    }
  }

  /// Names the answers that no longer belong to any step of an edited conversation.
  private mutating func reportDropped() {
    for (_, answer) in talks.last?.state.dropped ?? [] {
      note("answer-dropped", ["answer": .text(wording.plain(answer))])
    }
  }

  mutating func resumeTop() throws {
    guard let talk = talks.last else { return }
    if talk.conversation.texts.title != nil {
      say("resuming", ["title": .text(view.title(talk))])
    }
    try advance()
  }

  /// Opens a conversation; answers given with it are logged as given.
  mutating func open(_ opening: Opening, advice: String? = nil, asks: Bool = true) throws {
    if advice == nil, asks, opening.isOpen(in: talks.last) { return try askAgain() }
    guard let conversation = playbook.conversation(opening.name, language) else {
      say("no-such-conversation", ["name": .text(opening.name)])
      return prompt()
    }
    var talk = Talk(
      id: try source.freshID(), script: conversation.script.name, opened: today,
      parent: talks.last?.talk.id)
    (talk.owner, talk.advice) = (owner, advice)
    source.add(talk)
    talks.append(OpenTalk(talk: talk, conversation: conversation, log: []))
    for event in opening.events(conversation.script) { try log(event) }
    if asks { try advance() }
  }

  /// Goes on with a conversation that was put aside.
  mutating func takeUp(_ aside: Talk) throws {
    var talk = aside
    paused.removeAll { $0.id == talk.id }
    talk.state = .open
    talk.owner = owner
    talk.parent = talks.last?.talk.id
    source.add(talk)
    guard let conversation = playbook.conversation(talk.script, language) else { return }
    talks.append(try OpenTalk(talk, conversation, from: source))
    reportDropped()
    try resumeTop()
  }

  /// Takes the conversation that is open off the table, closed or for later.
  mutating func putAway(_ state: TalkState, offersNext: Bool) throws {
    guard let open = talks.last else { return prompt() }
    // The others who were named are offered now, and not waited for any more.
    if offersNext, let (step, _) = try open.others(in: source) {
      try log(.moved(step: step.name, "also:"))
    }
    talks.removeLast()
    if state == .paused {
      setAside(open.talk)
    } else {
      var closed = open.talk
      (closed.state, closed.owner) = (state, nil)
      source.add(closed)
    }
    if offersNext, try offerNext(open) { return }
    try goUnder()
  }

  /// Closes the conversation that is open, without a word.
  mutating func closeQuietly() {
    guard var closed = talks.popLast()?.talk else { return }
    (closed.state, closed.owner) = (.closed, nil)
    source.add(closed)
  }

  /// Writes an event to the log of the conversation that is going on; what was recorded for a step that
  /// is asked again is taken back.
  mutating func log(_ event: LogEvent) throws {
    guard let before = talks.last?.state.moves else { return }
    let place = talks.count - 1
    talks[place].log.append(event)
    source.add(
      TalkEvent(
        id: try source.freshID(), talk: talks[place].talk.id,
        payload: try OpenTalk.payload(event)))
    guard case .reopened = event else { return }
    let after = talks[place].state.moves
    for (name, moves) in before where after[name] == nil { try records.unmake(moves) }
  }

  /// Goes on to the next question of the conversation, or to its end.
  mutating func advance() throws {
    while let open = talks.last {
      try recordPassed(open)
      guard let talk = talks.last else { break }
      switch next(talk.script, talk.state) {
      case .consult(let query): try consult(query)
      case .done:
        if try finishTalk() { return }
      case .say(let step), .ask(let step, _):
        guard let open = StepQuestions.question(step) else { return prompt() }
        guard let outcome = try open.byItself(view) else { return try ask(open) }
        try add(outcome.effects)
      }
    }
    if talks.isEmpty, question == nil { prompt() }
  }

  /// Reads a fact for a condition and notes it; days gone by only when they have changed.
  mutating func consult(_ query: FactQuery) throws {
    guard let state = talks.last?.state,
      let holds = try query.answer(state, today: today, live.conclude)
    else { return }
    try log(.consulted(key: query.key, holds: holds, day: today.number))
  }

  private var records: TalkRecords {
    let hearer = view.hearer
    return TalkRecords(source, today: today, split: hearer.parted)
  }

  /// Records what is recorded after a step that has been passed, once each.
  private mutating func recordPassed(_ talk: OpenTalk) throws {
    for (key, after, line) in talk.passedRecords {
      let before = source.changes.count
      try records.record([line], talk.state)
      for other in try talk.forOthers(line, in: source) { try records.record([line], other.state) }
      for (table, id) in source.made(from: before) {
        try log(.moved(step: after, "made \(table) \(id.number)"))
      }
      try log(.consulted(key: key, holds: true, day: today.number))
    }
  }

  /// Records what the conversation was for, closes it, and goes where it leads.
  ///
  /// Returns whether a question is open now.
  private mutating func finishTalk() throws -> Bool {
    guard var done = talks.last else { return false }
    try records.record(done.conversation.records.filter { $0.after == nil }, done.state)
    done.talk.state = .closed
    done.talk.owner = nil
    source.add(done.talk)
    // An advice whose conversation is finished is done.
    if let identity = done.talk.advice { try adviceBook.finish(identity) }
    let lead = done.lead
    let values = view.values(done)
    talks.removeLast()
    if try offerNext(done) { return true }
    if let (lead, opening) = lead {
      if lead.isOffer {
        let title = playbook.conversation(opening.name, language)?.texts.title
        let said = title.map { wording.speaker.say($0, values) } ?? opening.name
        let words = wording.words("offer-lead", ["title": .text(said)])
        try carryOut(Outcome(.ask(LeadQuestion(words, to: opening))))
      } else {
        try open(opening)
      }
      return true
    }
    if talks.isEmpty {
      say("talk-finished")
      prompt()
      return true
    }
    return false
  }

  /// Offers a finished conversation for the next of the people; whether there is one.
  private mutating func offerNext(_ done: OpenTalk) throws -> Bool {
    guard let opening = try done.forNext(in: source), let first = opening.person else {
      return false
    }
    let who = wording.person(EntityID(first.id), name: first.name)
    let words = wording.words("next-person", ["who": .person(who)])
    try carryOut(Outcome(.ask(LeadQuestion(words, to: opening.opening))))
    return true
  }
}
