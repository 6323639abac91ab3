import Contacts
import Desk
import Dialogue
import Drafts
import Ground
import Language
import Playbook
import Turns
import Voice

extension Coach {
  /// The desk at which a step's message is written.
  func desk(_ step: Step, _ talk: OpenTalk) -> Desk {
    Desk(wording, talk.conversation, talk.state, step)
  }

  /// Shows the message as it stands, and what can be done with it.
  mutating func showDraft(_ step: Step) throws {
    for query in Desk.daysAsked(step) { try consult(query) }
    guard let talk = talks.last else { return }
    let desk = desk(step, talk)
    if desk.needsSignature { return askForSignature() }
    if desk.drafting.isHandedOver { return askWhetherSent() }
    if desk.drafting.isAccepted { return askHowToHandOver() }
    if let own = desk.missingWords.first { return askOwnWords(own, desk) }
    guard let sheet = desk.sheet() else {
      // Days have gone by, and the channel has no message for what it is now: another is asked for.
      if let way = talk.script.steps.first(where: { $0.details["fits"]?.value == step.name }),
        let reason = desk.reasonAgainst(desk.channelName)
      {
        say("empty-" + reason)
        try reopen(way.name)
        return try advance()
      }
      say("no-template")
      try log(.answered(step: step.name, .option("dropped"), from: .given))
      return try advance()
    }
    put(sheet)
    try remark(on: sheet, desk)
    putOptions(draftLabels(sheet))
    prompt()
  }

  private mutating func put(_ sheet: Sheet) {
    put(.title, wording.title(of: sheet))
    if let subject = sheet.draft.subject {
      put(.draft, subjectLine(subject, sheet))
    }
    for line in sheet.draft.body.split(separator: "\n", omittingEmptySubsequences: false) {
      turn.replies.append(Reply(.draft, String(line)))
    }
    if !sheet.dropped.isEmpty {
      note("draft-left-out", ["what": .list(sheet.dropped.map { .text($0) })])
    }
    for words in sheet.unused { note("draft-unused", ["words": .text(words)]) }
    for sentence in sheet.lost { note("edit-lost", ["sentence": .text(sentence)]) }
    if !sheet.lost.isEmpty { note("edits-left", ["command": .text(commandWord("undo"))]) }
  }

  private func draftLabels(_ sheet: Sheet) -> [String] { wording.labels(of: sheet) }

  /// Takes what the person wants done with the message.
  mutating func answerDraft(_ step: Step, _ text: String) throws {
    guard let talk = talks.last, let sheet = desk(step, talk).sheet() else { return try advance() }
    let labels = draftLabels(sheet)
    guard let chosen = option(text, labels, Sheet.options) else {
      // Somebody may have sent it already, on their own.
      if option(text, self.labels(step), step.options.map(\.id)) == step.options.first?.id {
        return try finishDraft(step, talk, sheet, step.options.first?.id ?? "", text)
      }
      if let id = command(text.trimmingPunctuation).id { return try obey(words(ofCommand: id)) }
      if text.contains(" "), try digress(text) { return }
      say("not-understood")
      putOptions(labels)
      return prompt()
    }
    turn.label = shortened(labels[Sheet.options.firstIndex(of: chosen) ?? 0])
    switch chosen {
    case "good":
      // What the channel itself would cut is not handed over.
      if sheet.isTooLong, let most = sheet.channel.mostCharacters {
        turn.label = nil
        note(
          "draft-over-limit",
          ["count": .number(sheet.draft.body.count), "most": .number(most)])
        putOptions(labels)
        return prompt()
      }
      try log(.moved(step: step.name, "accepted"))
      if let thing = desk(step, talk).attachment {
        note("draft-attach", ["what": .text(thing)])
      }
      askHowToHandOver()
    case "edit": askForText(sheet)
    case "dropped":
      say("sent-dropped")
      try refuseAdvices(about: desk(step, talk).who)
      try log(.answered(step: step.name, .option("dropped"), from: .typed))
      try advance()
    default: try revise(chosen, sheet, step)
    }
  }

  /// Goes to another version, by template and forms.
  private mutating func revise(_ wish: String, _ sheet: Sheet, _ step: Step) throws {
    guard let move = sheet.revision(wish, playbook) else {
      say("no-such-version")
      return try showDraft(step)
    }
    try log(.moved(step: step.name, Drafting.word(move)))
    if case .register(let word) = move, let item = talks.last.flatMap({ desk(step, $0).who }),
      var contact = try source.one(Contact.self, EntityID(item.id))
    {
      contact.register = Register(rawValue: word)
      source.add(contact)
    }
    try showDraft(step)
  }

  /// The subject with its word in the language of the message.
  private func subjectLine(_ subject: String, _ sheet: Sheet) -> String {
    let word = playbook.critic(sheet.language)?.subjectWord
    return word.map { $0 + ": " + subject } ?? words("subject", ["subject": .text(subject)])
  }

  private mutating func askForText(_ sheet: Sheet) {
    say("edit-draft")
    pending = .rewrite(nil)
    var prompt = Prompt()
    prompt.prefill =
      (sheet.draft.subject.map { subjectLine($0, sheet) + "\n\n" } ?? "")
      + sheet.draft.body
    prompt.isLong = true
    turn.awaits = .line(prompt)
  }

  /// Keeps a text that the person changed.
  mutating func rewritten(_ text: String, _ seconds: Int?) throws {
    pending = nil
    guard let step = openStep?.step else { return try advance() }
    if text.isEmpty { return try askAgain() }
    let move = seconds.map { "edited-\($0):" } ?? "edited:"
    try log(.moved(step: step.name, move + text))
    turn.label = shortened(text)
    if step.kind == .compose { return try showPitch(step) }
    try showDraft(step)
  }

  /// Asks how one of the person's own answers is said in the language of the message.
  private mutating func askOwnWords(_ own: Step, _ desk: Desk) {
    let said = talks.last?.state.answers[own.name].map { plain($0) } ?? ""
    put(
      .ask,
      words("own-words-" + desk.language.rawValue, ["text": .text(said)]))
    pending = .ownWords(own.name)
    prompt()
  }

  /// Takes an answer in the other language; an empty line leaves the words as they are.
  mutating func answerOwnWords(_ name: String, _ text: String) throws {
    pending = nil
    guard let (talk, step) = openStep else { return try advance() }
    let kept = talk.state.answers[name].map { plain($0) } ?? ""
    let line = text.replacing("\n", with: " ").trimmingPunctuation
    try log(
      .moved(
        step: step.name,
        Drafting.word(.words(step: name, line.isEmpty ? kept : String(line.prefix(200))))))
    turn.label = shortened(line)
    try showDraft(step)
  }
}
