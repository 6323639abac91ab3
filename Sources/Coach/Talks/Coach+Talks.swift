import Contacts
import Desk
import Dialogue
import Ground
import Playbook
import Rules
import Turns
import Voice

extension Coach {
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
  mutating func reportDropped() {
    for (_, answer) in talks.last?.state.dropped ?? [] {
      note("answer-dropped", ["answer": .text(plain(answer))])
    }
  }

  func plain(_ answer: Answer) -> String { wording.plain(answer) }

  mutating func resumeTop() throws {
    guard let talk = talks.last else { return }
    if talk.conversation.texts.title != nil { say("resuming", ["title": .text(title(talk))]) }
    try advance()
  }

  /// Opens a conversation; answers given with it are logged as given.
  mutating func open(
    _ name: String, _ given: [String: Answer], advice: String? = nil,
    others: [String: [Answer.Reference]] = [:]
  ) throws {
    guard let conversation = playbook.conversation(name, language) else {
      say("no-such-conversation", ["name": .text(name)])
      prompt()
      return
    }
    var talk = Talk(
      id: try source.freshID(), script: conversation.script.name, opened: today,
      parent: talks.last?.talk.id)
    talk.owner = owner
    talk.advice = advice
    source.add(talk)
    talks.append(OpenTalk(talk: talk, conversation: conversation, log: []))
    for step in conversation.script.steps {
      if let answer = given[step.name] {
        // The same person twice is a slip: the second is asked.
        if step.kind == .person, given.contains(where: { $0.key < step.name && $0.value == answer })
        {
          continue
        }
        try log(.answered(step: step.name, answer, from: .given))
        try logOthers(others[step.name, default: []][...], step)
      }
    }
    try advance()
  }

  /// Writes an event to the log of the conversation that is going on.
  mutating func log(_ event: LogEvent) throws {
    guard !talks.isEmpty else { return }
    let place = talks.count - 1
    talks[place].log.append(event)
    source.add(
      TalkEvent(
        id: try source.freshID(), talk: talks[place].talk.id,
        payload: try OpenTalk.payload(event)))
  }

  /// Goes on to the next question of the conversation, or to its end.
  mutating func advance() throws {
    while let open = talks.last {
      try recordPassed(open)
      guard let talk = talks.last else { break }
      switch next(talk.script, talk.state) {
      case .say(let step):
        if let text = stepText(step, \.ask) { put(.say, text) }
        try log(.answered(step: step.name, .nothing, from: .given))
      case .consult(let query): try consult(query)
      case .done:
        if try finishTalk() { return }
      case .ask(let step, let offered):
        if try answerByItself(step, talk) { continue }
        try ask(step, offered: offered)
        return
      }
    }
    if talks.isEmpty, pending == nil { prompt() }
  }

  /// Reads a fact for a condition and notes it; days gone by only when they have changed.
  mutating func consult(_ query: FactQuery) throws {
    guard let state = talks.last?.state else { return }
    var holds = false
    switch (state.answers[query.step], query.days) {
    case (let answer?, let days?) where answer.timing != nil:
      holds = answer.timing.map { days.contains(today - $0.day) } ?? false
      if state.consulted[query.key] == holds { return }
    case (.entity(let item), nil):
      guard let id = Int32(exactly: item.id) else { break }
      let conclusions = try conclude()
      if query.kind == "blocked" {
        holds = !conclusions.blocks(about: id, action: query.name).isEmpty
      } else {
        let table = conclusions.table(query.name)
        holds = (0..<table.count).contains { table.value($0, 0) == id }
      }
    case (_, _?): return
    default: break
    }
    try log(.consulted(key: query.key, holds: holds, day: today.number))
  }

  /// Reopens a step, and takes back what was recorded after it and the steps that depend on it.
  mutating func reopen(_ step: String) throws {
    let before = talks.last?.state.moves ?? [:]
    try log(.reopened(step: step))
    let after = talks.last?.state.moves ?? [:]
    for (name, moves) in before where after[name] == nil {
      try TalkRecords(source, today: today, split: parted).unmake(moves)
    }
  }

  /// Records what is recorded after a step that has been passed, once each.
  private mutating func recordPassed(_ talk: OpenTalk) throws {
    for (key, after, line) in talk.passedRecords {
      let before = source.changes.count
      try record([line], talk)
      for other in try talk.forOthers(line, in: source) { try record([line], other) }
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
    try record(done.conversation.records.filter { $0.after == nil }, done)
    done.talk.state = .closed
    done.talk.owner = nil
    source.add(done.talk)
    try settleAdvice(done)
    let state = done.state
    let leads = done.conversation.leads.filter { $0.condition.map { holds($0, state) } ?? true }
    let values = values(done)
    talks.removeLast()
    if try offerNext(done) { return true }
    if let lead = leads.first {
      let (name, words) = Conversation.opening(lead.open.value)
      let slots = words.compactMapValues { word in
        word.hasPrefix("$") ? state.answers[String(word.dropFirst())] : .option(word)
      }
      if lead.isOffer {
        let title = playbook.conversation(name, language)?.texts.title
        say("offer-lead", ["title": .text(title.map { speaker.say($0, values) } ?? name)])
        putOptions([self.words("yes"), self.words("no")])
        pending = .lead(name, slots)
        prompt()
        return true
      }
      try open(name, slots)
      return true
    }
    if talks.isEmpty {
      say("talk-finished")
      prompt()
      return true
    }
    return false
  }

  func holds(_ condition: Guard, _ state: DialogueState) -> Bool {
    condition.holds(state)
  }

  /// Turns what a conversation records into changes.
  mutating func record(_ lines: [Conversation.RecordLine], _ talk: OpenTalk) throws {
    let records = TalkRecords(source, today: today, split: parted)
    try records.record(lines, talk.state)
  }
}
