import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Turns
import Voice

extension Coach {
  /// The conversation that is going on and the step it asks.
  var openStep: (talk: OpenTalk, step: Step)? {
    guard let talk = talks.last, case .ask(let step, _) = next(talk.script, talk.state) else {
      return nil
    }
    return (talk, step)
  }

  /// Asks a step's question, with what it offers.
  mutating func ask(_ step: Step, offered: Answer?) throws {
    var prompt = Prompt()
    if let drafting = fitted(step) {
      for query in Desk.daysAsked(drafting) { try consult(query) }
    }
    switch step.kind {
    case .draft: return try showDraft(step)
    case .compose: return try showPitch(step)
    case .rehearse: return try showRehearsal(step)
    default: break
    }
    if step.kind == .person || step.kind == .text, let offered {
      prompt.prefill = plain(offered)
      note("prefilled")
    }
    if step.name == talks.last?.script.steps.first?.name, talks.last?.log.isEmpty ?? true,
      let count = talks.last?.questionsAhead, count > 3
    {
      note("questions-ahead", ["count": .number(count)])
    }
    if let text = stepText(step, \.ask) { put(.ask, text) }
    if step.kind == .hold { try giveReasons(step) }
    if !step.options.isEmpty { putOptions(labels(step)) }
    if step.kind == .yesNo { putOptions([words("yes"), words("no")]) }
    if let offered, prompt.prefill.isEmpty {
      note("was-answered", ["answer": .text(said(offered, step))])
    }
    prompt.isLong = step.kind == .text
    turn.awaits = .line(prompt)
  }

  func labels(_ step: Step) -> [String] { options(step).map { optionLabel($0, step) } }

  /// The step whose message the options of this one have to fit.
  private func fitted(_ step: Step) -> Step? {
    step.details["fits"].flatMap { talks.last?.script.step($0.value) }
  }

  /// The ids of the options a step offers: channels are those the situation has messages for.
  func options(_ step: Step) -> [String] {
    let all = step.options.map(\.id)
    guard let talk = talks.last, let drafting = fitted(step) else { return all }
    let fitting = desk(drafting, talk).channels
    return all.filter(fitting.contains)
  }

  /// Why an option that is not offered is not, when somebody asks for it all the same.
  private func reasonAgainst(_ text: String, _ step: Step) -> String? {
    guard let talk = talks.last, let drafting = fitted(step),
      let wanted = option(
        text, step.options.map { optionLabel($0.id, step) }, step.options.map(\.id)),
      Int(text.trimmingPunctuation) == nil
    else { return nil }
    return desk(drafting, talk).reasonAgainst(wanted)
  }

  /// An answer in the words of the conversation.
  func said(_ answer: Answer, _ step: Step) -> String {
    guard let talk = talks.last else { return plain(answer) }
    return TalkWording(wording, talk.conversation, talk.state).said(answer, step)
  }

  /// The options that are open, for completion.
  func openOptions() -> [String] { openStep.map { labels($0.step) } ?? [] }

  /// Answers a step that needs no question: a list, a page, or what a contact already tells.
  mutating func answerByItself(_ step: Step, _ talk: OpenTalk) throws -> Bool {
    switch step.kind {
    case .matches: try showMatches(step, talk)
    case .checklist: try showChecklist(step, talk)
    case .brief: try showBrief(step, talk)
    default:
      guard
        let known = try Foreknown(wording, talk.state).answer(
          step, options: options(step), meant: { option($0, labels(step), options(step)) })
      else { return false }
      try log(.answered(step: step.name, known, from: .given))
      return true
    }
    try log(.answered(step: step.name, .nothing, from: .given))
    return true
  }

  /// Takes an answer to the step that is open.
  mutating func answerStep(_ text: String) throws {
    guard let (talk, step) = openStep else { return try advance() }
    if text.isEmpty {
      if step.kind == .rehearse { return try startReading() }
      if let words = nudged(step, talk) { return try take(.text(words), step, said: words) }
      // Enter keeps the answer that was given before.
      if let kept = talk.state.offered[step.name] {
        return try take(kept, step, said: plain(kept))
      }
      if step.maySkip { note("or-skip", ["command": .text(commandWord("skip"))]) }
      return try ask(step, offered: talk.state.offered[step.name])
    }
    if step.kind == .text, !step.maySkip, hearer.meansNothing(text) {
      say("cannot-skip")
      if let hint = stepText(step, \.help) { put(.say, hint) }
      return try askAgain()
    }
    if step.maySkip, hearer.meansNothing(text) {
      try log(.skipped(step: step.name))
      turn.label = shortened(text)
      return try advance()
    }
    if listed("puzzled-words").contains(Folding.fold(text).trimmingPunctuation) {
      return try obey(words(ofCommand: "help"))
    }
    if step.kind == .choice, Int(text.trimmingPunctuation) == nil,
      hearer.meansNothing(text) || yesOrNo(text) == false,
      let id = hearer.optionForNothing(labels(step), options(step))
    {
      return try take(.option(id), step, said: text)
    }
    // A command without its stroke is no answer in words.
    if step.kind == .text, !text.contains(" "), let id = command(text.trimmingPunctuation).id {
      return try obey(words(ofCommand: id))
    }
    if step.kind == .text, hearer.namesSomebodyKnown(text), try digress(text) { return }
    // A sentence about somebody says more than an option or an event it may look like.
    if step.kind == .choice || step.kind == .event, text.split(separator: " ").count >= 4,
      hearer.tellsOfSomebody(text),
      try digress(text)
    {
      return
    }
    switch step.kind {
    case .draft: return try answerDraft(step, text)
    case .compose: return try answerPitch(step, text)
    case .rehearse: return try answerRehearsal(step, text)
    case .person: return try answerPerson(step, text)
    default: break
    }
    switch try read(text, step) {
    case .answer(.text(let words)):
      if try nudge(step, words, talk) { return }
      try take(.text(words), step, said: text)
    case .answer(let answer): try take(answer, step, said: text)
    case .misunderstood:
      if let reason = reasonAgainst(text, step) {
        say("empty-" + reason)
        return try askAgain()
      }
      // A whole sentence where something else was asked: do what it says, then come back.
      if step.kind != .text, text.contains(" "), try digress(text) { return }
      // A command without its stroke is understood where it can be no answer.
      if step.kind != .text, let id = command(text.trimmingPunctuation).id {
        return try obey(words(ofCommand: id))
      }
      retry(step)
    case .outside(let label, let values):
      say(label, values)
      var prompt = Prompt()
      if step.kind == .text {
        prompt.prefill = text
        prompt.isLong = true
      }
      turn.awaits = .line(prompt)
    }
  }

  /// Says once what an answer is better for having; whether it was said.
  private mutating func nudge(_ step: Step, _ words: String, _ talk: OpenTalk) throws -> Bool {
    guard nudged(step, talk) == nil,
      let expectation = step.details["wants"].flatMap({ Expectation($0.value) }),
      !expectation.holds(words, isNumber: hearer.isNumber, isThird: hearer.isThird),
      let text = stepText(step, \.nudge)
    else { return false }
    try log(.moved(step: step.name, "nudged:" + words))
    turn.label = shortened(words)
    put(.ask, text)
    var prompt = Prompt()
    prompt.prefill = words
    prompt.isLong = true
    turn.awaits = .line(prompt)
    return true
  }

  /// The words for which a step was said to be better with something more.
  private func nudged(_ step: Step, _ talk: OpenTalk) -> String? {
    talk.state.moves[step.name]?.last { $0.hasPrefix("nudged:") }.map { String($0.dropFirst(7)) }
  }

  mutating func retry(_ step: Step) {
    put(.say, stepText(step, \.retry) ?? words("not-understood"))
    if !step.options.isEmpty { putOptions(labels(step)) }
    prompt()
  }

  /// Keeps an answer, shows the completed sentence, and goes on.
  mutating func take(_ answer: Answer, _ step: Step, said: String) throws {
    try log(.answered(step: step.name, answer, from: .typed))
    turn.label = shortened(step.options.isEmpty ? said : self.said(answer, step))
    if step.kind == .date, let timing = answer.timing {
      note("date-understood", ["day": .timing(timing)])
    }
    if case .text = answer, let sentence = stepText(step, \.complete) { put(.note, sentence) }
    try advance()
  }

  func shortened(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    return line.count > 40 ? String(line.prefix(39)) + "…" : line
  }
}
