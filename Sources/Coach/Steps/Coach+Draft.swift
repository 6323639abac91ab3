import Contacts
import Dialogue
import Drafts
import Ground
import Hearing
import Language
import Playbook
import Voice

/// Where the drafting of a message stands, as the moves of its step tell.
struct Drafting {
  var wishes: [TemplateChoice.Wish] = []
  var edited: String?
  var isAccepted = false
  var isHandedOver = false

  init(_ moves: [String]) {
    for move in moves {
      let parts = move.split(separator: ":", maxSplits: 1).map(String.init)
      if let wish = TemplateChoice.Wish(rawValue: parts[0]) {
        wishes.append(wish)
        edited = nil
      }
      switch parts[0] {
      case "edited": edited = parts.count > 1 ? parts[1] : ""
      case "accepted": isAccepted = true
      case "later":
        isAccepted = false
        isHandedOver = false
      case "handed": isHandedOver = true
      default: break
      }
    }
  }
}

extension Coach {
  /// Shows the message as it stands, and what can be done with it.
  mutating func showDraft(_ step: Step) throws {
    guard let talk = talks.last else { return }
    if try needsSignature(talk) { return askForSignature() }
    let drafting = Drafting(talk.state.moves[step.name] ?? [])
    if drafting.isHandedOver { return askWhetherSent() }
    if drafting.isAccepted { return askHowToHandOver() }
    guard let (draft, _) = draft(step, talk) else {
      say("no-template")
      try log(.answered(step: step.name, .option("dropped"), from: .given))
      return try advance()
    }
    let facts: [String: VoiceValue] = [
      "channel": .text(words("channel-" + channel(talk).rawValue)),
      "register": .text(words("register-" + register(talk).rawValue)),
      "count": .number(draft.wordCount),
    ]
    if let ease = draft.ease(in: draftLanguage(talk)) {
      let feel = ease >= 60 ? "easy" : ease >= 40 ? "fair" : "hard"
      put(
        .title,
        words(
          "draft-measured",
          facts.merging(
            ["ease": .number(ease), "feel": .text(words("ease-" + feel))],
            uniquingKeysWith: { $1 })))
    } else {
      put(.title, words("draft", facts))
    }
    if let subject = draft.subject {
      put(.draft, words("subject", ["subject": .text(subject)]))
    }
    for line in draft.body.split(separator: "\n", omittingEmptySubsequences: false) {
      turn.replies.append(Reply(.draft, String(line)))
    }
    putOptions(draftOptions.map { words("draft-" + $0) })
    prompt()
  }

  private var draftOptions: [String] {
    // The numbers stay the same from one version to the next.
    ["good"] + TemplateChoice.Wish.allCases.map(\.rawValue) + ["edit", "dropped"]
  }

  /// The message that the answers give.
  func draft(_ step: Step, _ talk: OpenTalk) -> (Draft, TemplateChoice)? {
    let drafting = Drafting(talk.state.moves[step.name] ?? [])
    let tongue = draftLanguage(talk)
    let situation = situation(step, talk.state)
    let choice = TemplateChoice(
      playbook.templates(situation, tongue), channel: channel(talk).rawValue,
      register: register(talk).rawValue, wishes: drafting.wishes)
    guard let template = choice.template else { return nil }
    var draft = Draft(template, draftValues(step, talk), speaker(tongue))
    if let edited = drafting.edited { draft.body = edited }
    return (draft, choice)
  }

  func draftLanguage(_ talk: OpenTalk) -> LanguageTag { language }

  func channel(_ talk: OpenTalk) -> Channel {
    if case .option(let id)? = talk.state.answers["channel"] {
      return Channel(rawValue: id) ?? .email
    }
    return .email
  }

  func register(_ talk: OpenTalk) -> Register {
    if case .option(let id)? = talk.state.answers["register"] {
      return Register(rawValue: id) ?? .tu
    }
    return .tu
  }

  /// The first situation of the step's list whose condition holds.
  func situation(_ step: Step, _ state: DialogueState) -> String {
    guard let list = step.details["situations"] else { return "" }
    for part in list.value.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 2).map(String.init)
      guard let name = words.first else { continue }
      if words.count < 3 { return name }
      if let condition = GuardReader.read(Located(words[2], list.mark)).guard,
        condition.holds(state)
      {
        return name
      }
    }
    return ""
  }

  /// The values of a message: the answers, what options say in a draft, and the sender.
  private func draftValues(_ step: Step, _ talk: OpenTalk) -> [String: VoiceValue] {
    let state = talk.state
    var values = values(talk)
    values["register"] = .familiar(register(talk) == .tu)
    var contact: Contact?
    if let about = step.details["about"]?.value, case .entity(let item)? = state.answers[about] {
      contact = try? source.one(Contact.self, EntityID(item.id))
      values["who"] = .person(person(EntityID(item.id), name: item.name))
    }
    values["salutation"] = .text(salutation(contact, talk))
    values["signature"] = .text(signature)
    for other in talk.script.steps {
      let texts = talk.conversation.texts.steps[other.name]
      guard case .option(let id)? = state.answers[other.name], !(texts?.says.isEmpty ?? true)
      else { continue }
      values[other.name] = texts?.says[id].map { .text(speaker(language).say($0, values)) }
    }
    fill(&values, step, state)
    for (name, value) in values {
      if case .noun(let noun) = value, name != "event" { values[name] = .text(noun.text) }
    }
    return values
  }

  /// Gives values the names that templates know them by: `promise from verb when given is promised`.
  private func fill(
    _ values: inout [String: VoiceValue], _ step: Step, _ state: DialogueState
  ) {
    guard let fills = step.details["fills"] else { return }
    var used: Set<String> = []
    for part in fills.value.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 4).map(String.init)
      guard words.count >= 3, !used.contains(words[2]), let value = values[words[2]] else {
        continue
      }
      if words.count == 5, let condition = GuardReader.read(Located(words[4], fills.mark)).guard,
        !condition.holds(state)
      {
        continue
      }
      // An event is a noun; what was answered in words is a place.
      let isNoun = if case .noun = value { true } else { false }
      let wantsNoun = words[0] == "event"
      if wantsNoun != isNoun { continue }
      values[words[0]] = value
      used.insert(words[2])
    }
  }

  private func salutation(_ contact: Contact?, _ talk: OpenTalk) -> String {
    let words = playbook.lexicons(language).salutations
    let isFamiliar = register(talk) == .tu
    guard let contact else { return "" }
    let somebody = person(contact)
    var values: [String: VoiceValue] = ["who": .person(somebody)]
    var key = isFamiliar ? "tu" : "lei"
    if !isFamiliar, let title = somebody.title {
      key = "lei-title"
      values["title"] = .text(title)
    }
    return words[key].map { speaker.say($0, values) } ?? contact.given
  }

  /// Takes what the person wants done with the message.
  mutating func answerDraft(_ step: Step, _ text: String) throws {
    guard let talk = talks.last, let (draft, choice) = draft(step, talk) else {
      return try advance()
    }
    let options = draftOptions
    guard let chosen = option(text, options.map { words("draft-" + $0) }, options) else {
      // Somebody may have sent it already, on their own.
      if option(text, labels(step), step.options.map(\.id)) == step.options.first?.id {
        return try finishDraft(step, talk, draft, step.options.first?.id ?? "", text)
      }
      if let id = command(text.trimmingPunctuation).id { return try obey(words(ofCommand: id)) }
      if text.contains(" "), try digress(text) { return }
      say("not-understood")
      putOptions(options.map { words("draft-" + $0) })
      return prompt()
    }
    turn.label = shortened(words("draft-" + chosen))
    switch chosen {
    case "good":
      try log(.moved(step: step.name, "accepted"))
      askHowToHandOver()
    case "edit":
      say("edit-draft")
      pending = .rewrite(nil)
      var prompt = Prompt()
      prompt.prefill = draft.body
      prompt.isLong = true
      turn.awaits = .line(prompt)
    case "dropped":
      say("sent-dropped")
      try refuseAdvices(about: who(step, talk))
      try log(.answered(step: step.name, .option("dropped"), from: .typed))
      try advance()
    default:
      if let wish = TemplateChoice.Wish(rawValue: chosen), !choice.canBe(wish) {
        say("no-such-version")
        return try showDraft(step)
      }
      let wasEdited = Drafting(talk.state.moves[step.name] ?? []).edited != nil
      try log(.moved(step: step.name, chosen))
      if wasEdited { note("edits-left", ["command": .text(commandWord("undo"))]) }
      try showDraft(step)
    }
  }

  /// Keeps a text that the person changed.
  mutating func rewritten(_ text: String, _ seconds: Int?) throws {
    pending = nil
    guard let talk = talks.last, case .ask(let step, _) = next(talk.script, talk.state) else {
      return try advance()
    }
    if text.isEmpty { return try askAgain() }
    let move = seconds.map { "edited-\($0):" } ?? "edited:"
    try log(.moved(step: step.name, move + text))
    turn.label = shortened(text)
    if step.kind == .compose { try showPitch(step) } else { try showDraft(step) }
  }
}
