import Contacts
import Desk
import Dialogue
import Hearing
import Language
import Playbook
import Turns
import Voice

extension Coach {
  func command(_ word: String) -> (id: String?, nearest: String?) { hearer.command(word) }
  func commandWord(_ id: String) -> String { hearer.commandWord(id) }

  /// Carries out a command, whatever question is open.
  mutating func obey(_ line: String) throws {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmingPunctuation : ""
    let (id, nearest) = command(parts.first ?? "")
    guard let id else {
      if line.contains("/") {
        say("path-typed")
      } else if let nearest {
        say("unknown-command-near", ["command": .text("/" + nearest)])
      } else {
        say("unknown-command", ["help": .text(commandWord("help"))])
      }
      return
    }
    switch id {
    case "help": try help()
    case "why": try explain(rest)
    case "back": try goBack()
    case "change": try change(rest)
    case "skip": try skip()
    case "undo":
      pending = nil
      turn.awaits = .undo
    case "stop": try stop()
    case "pause": try pause()
    case "resume": try resume()
    case "language": try switchLanguage(rest)
    case "today": try showToday(all: !rest.isEmpty)
    case "now": try showNow()
    case "quit": leave()
    case "card": try showCard(rest)
    case "people": try showPeople(rest)
    case "forget": try forget(rest)
    case "later": try settle(rest, .postponed)
    case "dismiss": try settle(rest, .refused)
    case "mute": try mute(rest)
    case "settings": try settings(rest)
    case "critique": try critique(rest)
    default: break
    }
  }

  /// Asks the open question once more, after a digression.
  mutating func askAgain() throws {
    pending = nil
    guard let talk = talks.last else { return prompt() }
    switch next(talk.script, talk.state) {
    case .ask(let step, let offered): try ask(step, offered: offered)
    default: try advance()
    }
  }

  private mutating func help() throws {
    if let step = openStep?.step {
      if let hint = stepText(step, \.help) { put(.say, hint) }
      let ids = ["back", "change", "skip", "why", "undo", "pause", "stop", "quit"]
      put(.note, ids.map { commandWord($0) }.joined(separator: "  "))
      return try askAgain()
    }
    say("help")
    for command in playbook.commands(language) {
      let about = command.about.map { speaker.say($0) } ?? ""
      put(.item, "/" + (command.words.first ?? command.id) + ": " + about)
    }
    prompt()
  }

  private mutating func goBack() throws {
    guard let talk = talks.last, let last = talk.state.order.last(where: { talk.isAsked($0) })
    else {
      say("nothing-before", ["undo": .text(commandWord("undo"))])
      return try askAgain()
    }
    pending = nil
    try reopen(last)
    turn.label = commandWord("back")
    try advance()
  }

  /// Reopens a step by its number in the list of answers, or by words of its question.
  private mutating func change(_ rest: String) throws {
    guard let talk = talks.last else {
      say("nothing-to-change")
      return prompt()
    }
    let (state, steps) = (talk.state, talk.changeable)
    let labels = steps.map { step in
      (stepText(step, \.ask)?.split(separator: "\n").first.map(String.init) ?? step.name) + " "
        + (state.answers[step.name].map { said($0, step) } ?? "")
    }
    if let name = option(rest, labels, steps.map(\.name)) {
      pending = nil
      try reopen(name)
      turn.label = commandWord("change")
      return try advance()
    }
    if steps.isEmpty {
      say("nothing-to-change")
      return try askAgain()
    }
    say("which-to-change", ["command": .text(commandWord("change"))])
    putOptions(labels)
    pending = .whichAnswer(labels: labels, steps: steps.map(\.name))
    prompt()
  }

  private mutating func skip() throws {
    if case .ownWords(let name)? = pending { return try answerOwnWords(name, "") }
    if pending != nil {
      pending = nil
      return try askAgain()
    }
    guard let step = openStep?.step else {
      say("nothing-to-skip")
      return prompt()
    }
    guard step.maySkip else {
      say("cannot-skip")
      return try askAgain()
    }
    try log(.skipped(step: step.name))
    turn.label = commandWord("skip")
    try advance()
  }

  private mutating func stop() throws {
    let wasAsked = pending != nil
    pending = nil
    // A message that was kept for later stays kept.
    if let talk = talks.last, talk.state.moves.values.contains(where: { $0.contains("later") }) {
      return try pause()
    }
    guard let talk = putAway(.closed) else {
      say(wasAsked ? "left-alone" : "nothing-open")
      return prompt()
    }
    turn.label = commandWord("stop")
    say("stopped", ["title": .text(title(talk))])
    if talks.isEmpty { prompt() } else { try resumeTop() }
  }

  /// Takes the conversation that is open off the table, closed or for later.
  private mutating func putAway(_ state: TalkState) -> OpenTalk? {
    guard var talk = talks.popLast() else { return nil }
    talk.talk.state = state
    talk.talk.owner = nil
    source.add(talk.talk)
    return talk
  }

  func title(_ talk: OpenTalk) -> String {
    talk.conversation.texts.title.map { speaker.say($0, values(talk)) } ?? talk.script.name
  }

  private mutating func pause() throws {
    pending = nil
    guard let talk = putAway(.paused) else {
      say("nothing-open")
      return prompt()
    }
    paused.append(talk.talk)
    turn.label = commandWord("pause")
    say(
      "paused", ["title": .text(title(talk)), "command": .text(commandWord("resume"))])
    if talks.isEmpty { prompt() } else { try resumeTop() }
  }

  private mutating func resume() throws {
    guard let talk = paused.last else {
      say("nothing-paused")
      return try askAgain()
    }
    // Taken back on its own, or the turn before it could not be.
    turn.label = commandWord("resume")
    try takeUp(talk)
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

  private mutating func switchLanguage(_ rest: String) throws {
    let named = hearer.language(rest)
    if !rest.isEmpty, named == nil {
      say("language-which")
      return try askAgain()
    }
    language = named ?? language.other
    var profile = try source.one(Profile.self, EntityID(1)) ?? Profile()
    profile.language = language.rawValue
    source.add(profile)
    for place in talks.indices {
      if let other = playbook.conversation(talks[place].script.name, language) {
        talks[place].conversation = other
      }
    }
    turn.label = commandWord("language")
    say("language-switched")
    try askAgain()
  }

  private mutating func forget(_ rest: String) throws {
    guard !rest.isEmpty else {
      say("forget-whom", ["command": .text(commandWord("forget"))])
      return try askAgain()
    }
    switch try find(rest) {
    case .one(let entry):
      guard let contact = try source.one(Contact.self, entry.id) else { return }
      say("forget-confirm", ["who": .person(person(contact))])
      pending = .forget(contact)
      prompt()
    case .several(let entries, _): try which(entries, rest, step: nil, then: ["forget"])
    case .nobody:
      say("nobody-known", ["name": .text(rest)])
      try askAgain()
    }
  }

  mutating func undone(_ label: String?, _ outside: String?, _ wasRefused: Bool) throws {
    forgetCaches()
    pending = nil
    if wasRefused {
      say("undo-refused", ["what": .text(label ?? "")])
    } else if let label {
      say("undone", ["what": .text(label)])
      if let outside { say("undo-outside", ["place": .text(outside)]) }
    } else {
      say("nothing-to-undo")
    }
    try restoreTalks()
    if talks.isEmpty {
      prompt()
    } else {
      note("stop-hint", ["command": .text(commandWord("stop"))])
      try advance()
    }
  }
}
