import Commands
import Contacts
import Counsel
import Deeds
import Dialogue
import Ear
import Ground
import Hearing
import Language
import Playbook
import Questions
import Turns
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
    let line = hearer.heard(text)
    if line.band == .act {
      offerSwitch(line.language)
      return try fulfil(line)
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
    try carryOut(Puzzled(line, view).outcome())
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

  /// Does what a line says, act by act; all of it is one turn.
  ///
  /// - Parameter back: what was taken back before it, where it is told anew.
  mutating func fulfil(
    _ line: HeardLine, meant: [String: Answer.Reference] = [:], back: [Change] = [],
    then next: Outcome.Next = .again
  ) throws {
    if try revise(line) { return }
    let deeds = Deeds(line, meant: meant, view)
    if let doubt = deeds.doubt() { return try carryOut(Outcome(.ask(doubt))) }
    let (people, added) = try deeds.people()
    try add(added)
    let label = view.shortened(line.text)
    var nexts: [Outcome.Next] = []
    for act in deeds.acts + [deeds.keeping].compactMap(\.self) {
      let outcome = try Deed(act, of: line, meant: people, view).outcome()
      try add(outcome.effects)
      if case .again = outcome.next { continue }
      nexts.append(outcome.next)
    }
    let latest = deeds.acts.map { line.with([$0]).people }.last { !$0.isEmpty } ?? []
    let named = latest.compactMap { people[$0].map { EntityID($0.id) } }
    if !named.isEmpty { spoken = named }
    if line.acts.contains(where: { $0.mood == .told }) { told = nil }
    if !source.changes.isEmpty {
      turn.label = label
      let back = try source.takingBack(but: back)
      told = nexts.isEmpty ? Told(label, line, meant: people, back: back) : nil
    }
    // The first comes first, the others wait beneath it.
    guard let first = nexts.first else { return try carryOut(Outcome(next)) }
    for case .open(let opening) in nexts.dropFirst().reversed() { try open(opening, asks: false) }
    try carryOut(Outcome(first))
    if case .open = first { turn.label = label }
    if case .takeUp = first { turn.label = label }
  }

  /// Changes the last thing that was told, or says it of somebody else; whether a line means that.
  mutating func revise(_ line: HeardLine, saysWhy: Bool = true) throws -> Bool {
    guard let act = line.acts.first, line.acts.count == 1,
      let last = playbook.doing(act.act)?.last
    else { return false }
    guard let (line, meant, back) = told?.revised(by: act, last, in: line, playbook) else {
      if saysWhy { say("correct-nothing") }
      if saysWhy { try askAgain() }
      return saysWhy
    }
    source.add(back)
    // Whoever was added with what is taken back is added anew.
    let present = try meant.filter { try source.one(Contact.self, EntityID($0.value.id)) != nil }
    try fulfil(line, meant: present, back: back)
    return true
  }

  /// Carries out a command that a sentence stands for, and says what is to be said after it.
  mutating func run(_ id: String, with rest: String, then move: String?) throws {
    try run(id, rest)
    // "I've sent it", of a message that was put aside: that is the answer to its question.
    guard let move, let draft = stepQuestion, draft is DraftQuestion else { return }
    (turn.replies, question) = ([], nil)
    if try !make(move, about: "", Reading(.enter, Sureness.exact, ""), draft) { try askAgain() }
  }
}
