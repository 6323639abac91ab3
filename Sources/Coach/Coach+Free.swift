import Commands
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Questions
import Turns
import Vocabulary
import Voice

/// What is said while no question is open, and sentences about something else.
extension Coach {
  /// Hears free text at the main prompt: a number, a command without its stroke, an intent, a name.
  mutating func hearFreely(_ raw: String) throws {
    let text = raw.replacing("\n", with: " ")
    let hearer = view.hearer
    if text.isEmpty { return prompt() }
    if let number = Int(text.trimmingPunctuation) {
      if shownAdvice.indices.contains(number - 1) { return try follow(shownAdvice[number - 1]) }
      say("no-such-number", ["help": .text(view.commandWord("help"))])
      return prompt()
    }
    if let id = hearer.command(text.trimmingPunctuation).id { return try run(id, "") }
    if let (intent, heard) = hearer.understand(text) {
      offerSwitch(heard.language)
      return try fulfil(intent, heard)
    }
    if let move = hearer.movedFreely(text), Commands.command(move) != nil {
      return try run(move, "")
    }
    switch try hearer.find(text) {
    case .one(let entry):
      turn.replies += try view.card(entry.id)
      say("card-then", ["who": view.person(entry.id, name: entry.fullName)])
      return prompt()
    case .several where hearer.isName(text): return try run("card", text)
    default:
      if hearer.isNewName(text) {
        say("nobody-known", ["name": .text(text.trimmingPunctuation)])
        return prompt()
      }
    }
    say("not-understood-free", ["help": .text(view.commandWord("help"))])
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
      put(.note, wording.speaker(heard).say(text, ["command": .text("/" + word)]))
    }
  }

  /// Does what a sentence says about somebody who was named in the meantime.
  mutating func fulfil(
    intentNamed name: String, _ slots: [String: String], who: EntityID
  ) throws {
    guard let intent = playbook.intents.first(where: { $0.name == name }) else { return prompt() }
    try fulfil(intent, IntentMatch(language: language, slots: slots), who: who)
  }

  /// Does what a sentence says: a command, a conversation, or something to be recorded.
  mutating func fulfil(_ intent: Intent, _ heard: IntentMatch, who: EntityID? = nil) throws {
    if let command = intent.command {
      let rest = heard.slots.sorted { $0.key < $1.key }.map(\.value)
      try run(command, rest.joined(separator: " ").trimmingPunctuation)
      // "I've sent it", of a message that was put aside: that is the answer to its question.
      guard command == "resume", let draft = stepQuestion, draft is DraftQuestion else { return }
      (turn.replies, question) = ([], nil)
      if try !make("sent", about: "", Reading(.enter, Sureness.exact, heard.text), draft) {
        try askAgain()
      }
      return
    }
    let sentence = Sentence(intent, heard, view)
    switch try sentence.read(who: who) {
    case .several(let entries, let text, let rest):
      let which = WhichPersonQuestion(entries, text, allowsNew: false, view) { item, _, _ in
        Outcome(.fulfil(intent: intent.name, slots: rest, who: EntityID(item.id)))
      }
      try carryOut(Outcome(.ask(which)))
    case .nobody(let text):
      let isName = view.hearer.isName(text)
      say(
        isName ? "nobody-known" : "not-understood-free",
        ["name": .text(text), "help": .text(view.commandWord("help"))])
      try askAgain()
    case .answers(let found):
      source.add(found.changes)
      turn.replies += found.notes(view)
      turn.label = view.shortened(heard.text)
      try carryOut(intent, found)
    }
  }

  private mutating func carryOut(_ intent: Intent, _ found: Sentence.Found) throws {
    guard let open = intent.open else {
      // A fact that was told is recorded, and what was understood is said.
      let hearer = view.hearer
      let records = TalkRecords(source, today: today, split: hearer.parted)
      try records.record(intent.records) { operand in
        switch operand {
        case .today(let days): .day(today + days)
        case .word(let word): .words(word)
        case .slot(let name, _): found.answers[name].flatMap { RecordValue($0) }
        }
      }
      if let done = intent.done[language] {
        put(.say, wording.speaker.say(done, found.values(intent, wording)))
      }
      return try askAgain()
    }
    let (name, fixed) = Conversation.opening(open.value)
    let given = found.answers.merging(fixed.mapValues { .option($0) }) { said, _ in said }
    if case .entity(let item)? = given["who"],
      let line = try wording.lastWords(with: EntityID(item.id))
    {
      put(.note, line)
    }
    // A message that was put aside for the same person is taken up first.
    if let script = playbook.conversation(name, language)?.script,
      let aside = try aside(script, given)
    {
      return try takeUp(aside)
    }
    try self.open(Opening(name, given: given, others: found.others))
  }
}
