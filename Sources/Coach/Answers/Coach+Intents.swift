import Contacts
import Counsel
import Desk
import Dialogue
import Foundation
import Ground
import Hearing
import Language
import Playbook
import Turns
import Vocabulary
import Voice

extension Coach {
  /// Hears free text at the main prompt: a number, a command without its stroke, an intent, a name.
  mutating func hearFreely(_ raw: String) throws {
    let text = raw.replacing("\n", with: " ")
    if text.isEmpty { return prompt() }
    if let number = Int(text.trimmingPunctuation) {
      if shownAdvice.indices.contains(number - 1) { return try follow(shownAdvice[number - 1]) }
      say("no-such-number", ["help": .text(commandWord("help"))])
      return prompt()
    }
    if let id = command(text.trimmingPunctuation).id { return try obey(words(ofCommand: id)) }
    if let (intent, heard) = understand(text) {
      offerSwitch(heard.language)
      return try fulfil(intent, heard)
    }
    switch try find(text) {
    case .one(let entry):
      try putCard(entry.id)
      say("card-then", ["who": .person(person(entry.id, name: entry.fullName))])
      return prompt()
    case .several(let entries, _) where TypedNames.canBeName(text, never: neverNames):
      return try which(entries, text, step: nil, then: ["card"])
    default:
      let first = text.split(separator: " ").first.map(String.init) ?? ""
      let isKnown = LanguageTag.allCases.contains { playbook.lexicons($0).names.knows(first) }
      let isAName = text.split(separator: " ").dropFirst().allSatisfy {
        $0.first?.isUppercase ?? false
      }
      if isKnown, isAName, TypedNames.canBeName(text, never: neverNames) {
        say("nobody-known", ["name": .text(text.trimmingPunctuation)])
        return prompt()
      }
    }
    say("not-understood-free", ["help": .text(commandWord("help"))])
    prompt()
  }

  /// Offers the other language after the second line typed in it, once.
  private mutating func offerSwitch(_ heard: LanguageTag) {
    guard heard != language, !offeredSwitch else { return }
    otherLanguageLines += 1
    if otherLanguageLines == 2 {
      offeredSwitch = true
      let word = playbook.commands(heard).first { $0.id == "language" }?.words.first ?? ""
      guard let text = playbook.label("offer-switch", heard) else { return }
      put(.note, speaker(heard).say(text, ["command": .text("/" + word)]))
    }
  }

  /// Does what a sentence says in the middle of a question; whether it was understood.
  mutating func digress(_ text: String) throws -> Bool {
    guard let (intent, heard) = understand(text) else { return false }
    // Somebody nobody knows, written small, is no name but a part of an answer.
    for (name, words) in heard.slots where intent.slots[name] == "person" {
      let isPlain =
        words == words.lowercased() && !hearer.isGiven(words) && people.matches(words) == nil
      if isPlain && severalNames(words) == nil { return false }
    }
    try fulfil(intent, heard)
    return true
  }

  func words(ofCommand id: String) -> String { hearer.word(ofCommand: id) }

  mutating func fulfil(intentNamed name: String, words: [String], who: EntityID) throws {
    guard let intent = playbook.intents.first(where: { $0.name == name }) else { return prompt() }
    var slots: [String: String] = [:]
    for pair in words {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { slots[parts[0]] = parts[1] }
    }
    try fulfil(intent, IntentMatch(language: language, slots: slots), who: who)
  }

  private mutating func fulfil(
    _ intent: Intent, _ heard: IntentMatch, who: EntityID? = nil
  ) throws {
    if let command = intent.command {
      let rest = heard.slots.sorted { $0.key < $1.key }.map(\.value)
      try obey(([words(ofCommand: command)] + rest).joined(separator: " "))
      // "I've sent it", of a message that was put aside: that is the answer to its question.
      if command == "resume", let step = openStep?.step, step.kind == .draft,
        let sent = labels(step).first
      {
        turn.replies = []
        pending = nil
        try answerDraft(step, sent)
      }
      return
    }
    var answers: [String: Answer] = [:]
    var others: [String: [Answer.Reference]] = [:]
    var slots = heard.slots
    if let who, let name = intent.slots.first(where: { $0.value == "person" })?.key {
      answers[name] = .entity(.init(id: who.number, name: person(who).full))
    }
    if let (name, timing) = hearer.dateInside(intent, heard, &slots) {
      answers[name] = .on(timing)
    }
    for (name, text) in slots {
      switch intent.slots[name] {
      case "person":
        if who != nil { continue }
        if intent.open != nil, let names = severalNames(text), case let all = try addAll(names),
          let first = all.first
        {
          answers[name] = .entity(first)
          others[name] = Array(all.dropFirst())
          continue
        }
        switch try find(text) {
        case .one(let entry):
          answers[name] = .entity(.init(id: entry.id.number, name: entry.fullName))
        case .several(let entries, _):
          let rest = slots.filter { $0.key != name }.map { $0.key + "=" + $0.value }
          return try which(entries, text, step: nil, then: ["intent", intent.name] + rest)
        case .nobody:
          if intent.open == nil {
            let isName = TypedNames.canBeName(text, never: neverNames)
            say(
              isName ? "nobody-known" : "not-understood-free",
              ["name": .text(text), "help": .text(commandWord("help"))])
            return try askAgain()
          }
          guard let new = try add(text) else {
            note("not-a-name", ["name": .text(text)])
            continue
          }
          note("person-added", ["who": .person(person(new))])
          answers[name] = .entity(.init(id: new.id.number, name: new.fullName))
        }
      case let kind: answers[name] = try hearer.slot(kind ?? "text", name, text, heard, intent)
      }
    }
    turn.label = shortened(heard.text)
    if let open = intent.open {
      let (name, fixed) = Conversation.opening(open.value)
      for (step, word) in fixed where answers[step] == nil { answers[step] = .option(word) }
      if case .entity(let item)? = answers["who"] { try showLastWords(EntityID(item.id)) }
      // A message that was put aside for the same person is taken up first.
      if let script = playbook.conversation(name, language)?.script,
        let aside = try paused.last(where: {
          try $0.script == script.name
            && OpenTalk.isAbout($0, answers, script, in: source)
        })
      {
        return try takeUp(aside)
      }
      return try self.open(name, answers, others: others)
    }
    try record(intent, answers)
  }

  /// Records a fact that was told in a sentence, and says what was understood.
  private mutating func record(_ intent: Intent, _ answers: [String: Answer]) throws {
    let records = TalkRecords(source, today: today, split: parted)
    try records.record(intent.records) { operand in
      switch operand {
      case .today(let days): .day(today + days)
      case .word(let word): .words(word)
      case .slot(let name, _): answers[name].flatMap { RecordValue($0) }
      }
    }
    if let done = intent.done[language] {
      var values: [String: VoiceValue] = [:]
      for (name, answer) in answers {
        switch (answer, intent.slots[name]) {
        case (.entity(let item), "person"):
          values[name] = .person(person(EntityID(item.id), name: item.name))
        case (.entity(let item), _): values[name] = .noun(noun(item.name))
        case (.text(let text), _): values[name] = .text(text)
        default: values[name] = answer.timing.map { .timing($0) }
        }
      }
      put(.say, speaker.say(done, values))
    }
    try askAgain()
  }
}
