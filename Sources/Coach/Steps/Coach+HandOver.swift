import Contacts
import Counsel
import Desk
import Dialogue
import Drafts
import Playbook
import Rules
import Turns

extension Coach {
  private var ways: [HandOver.Way] { HandOver.Way.allCases }

  private func openWays(_ step: Step, _ talk: OpenTalk) -> [HandOver.Way] {
    let isEmail = desk(step, talk).channelName == "email"
    return ways.filter { isEmail || ($0 != .mailto && $0 != .eml) }
  }

  mutating func askHowToHandOver() {
    guard let (talk, step) = openStep else { return }
    let open = openWays(step, talk)
    let isSpoken = desk(step, talk).channel?.isSpoken ?? false
    put(.ask, words(isSpoken ? "how-to-keep" : "how-to-hand-over"))
    putOptions(open.map { words("way-" + $0.rawValue) } + [words("way-none")])
    pending = .handOver
    prompt()
  }

  /// Takes the way a message leaves.
  mutating func chooseWay(_ text: String) throws {
    guard let (talk, step) = openStep,
      let sheet = desk(step, talk).sheet()
    else { return try advance() }
    let open = openWays(step, talk)
    let labels = open.map { words("way-" + $0.rawValue) } + [words("way-none")]
    guard let chosen = option(text, labels, open.map(\.rawValue) + ["none"]) else {
      say("not-understood")
      putOptions(labels)
      return prompt()
    }
    pending = nil
    try log(.moved(step: step.name, "handed:" + chosen))
    try letters.keep(sheet, for: who(step, talk))
    turn.label = shortened(words(chosen == "none" ? "way-none" : "way-" + chosen))
    guard let way = HandOver.Way(rawValue: chosen) else { return askWhetherSent() }
    turn.awaits = .handOver(
      HandOver(
        way: way, address: letters.addresses(of: desk(step, talk).everybody),
        name: who(step, talk)?.name ?? talk.script.name,
        subject: sheet.draft.subject, body: sheet.draft.body))
  }

  private var letters: LetterBook { LetterBook(source, today: today) }

  func who(_ step: Step, _ talk: OpenTalk) -> Answer.Reference? { desk(step, talk).who }

  mutating func askWhetherSent() {
    guard let (talk, step) = openStep else { return }
    let isSpoken = desk(step, talk).channel?.isSpoken ?? false
    put(.ask, isSpoken ? words("was-it-called") : stepText(step, \.ask) ?? words("was-it-sent"))
    putOptions(sentLabels(step, talk))
    pending = .sent
    prompt()
  }

  /// What may have become of a message: a call is made, not sent.
  private func sentLabels(_ step: Step, _ talk: OpenTalk) -> [String] {
    guard desk(step, talk).channel?.isSpoken ?? false else { return labels(step) }
    return step.options.map { words("called-" + $0.id) }
  }

  /// Takes whether the message was sent.
  mutating func answerSent(_ text: String) throws {
    guard let (talk, step) = openStep else { return try advance() }
    let ids = step.options.map(\.id)
    let plain = yesOrNo(text).flatMap { $0 ? ids.first : ids.dropFirst().first }
    let labels = sentLabels(step, talk)
    guard let chosen = option(text, labels, ids) ?? plain else {
      say("not-understood")
      putOptions(labels)
      return prompt()
    }
    pending = nil
    try settleSent(chosen, step, talk)
    if chosen == "saved" { return try putAside(step, talk) }
    if chosen == "dropped" { try refuseAdvices(about: who(step, talk)) }
    try log(.answered(step: step.name, .option(chosen), from: .typed))
    turn.label = shortened(text)
    say("sent-" + chosen)
    try advance()
  }

  /// Keeps a message as it stands as one that was sent without handing it over.
  mutating func finishDraft(
    _ step: Step, _ talk: OpenTalk, _ sheet: Sheet, _ chosen: String, _ text: String
  ) throws {
    try letters.keep(sheet, for: who(step, talk), sent: today)
    try settleSent(chosen, step, talk)
    try log(.answered(step: step.name, .option(chosen), from: .typed))
    turn.label = shortened(text)
    say("sent-" + chosen)
    try advance()
  }

  /// Somebody to whom no message is wanted is not proposed again for one.
  mutating func refuseAdvices(about item: Answer.Reference?) throws {
    guard let item else { return }
    for view in try advices(limit: 500, onePerPerson: false)
    where view.about == item.id && view.advice.action == "write" {
      try adviceBook.answer(.refused, view)
    }
  }

  private mutating func settleSent(_ chosen: String, _ step: Step, _ talk: OpenTalk) throws {
    if chosen == "sent" {
      turn.outside = words("outside-message")
      try letters.markSent(to: who(step, talk))
    }
    try letters.closeReminders(about: who(step, talk))
  }

  /// A message to be sent later: its conversation is put aside as it stands, with a reminder.
  private mutating func putAside(_ step: Step, _ talk: OpenTalk) throws {
    try log(.moved(step: step.name, "later"))
    try logNoOthers(talk)
    var aside = talk.talk
    aside.state = .paused
    aside.owner = nil
    source.add(aside)
    paused.append(aside)
    talks.removeLast()
    try letters.remind(of: who(step, talk), words("reminder-letter"))
    turn.label = shortened(words("sent-saved"))
    say("sent-saved")
    if try offerNext(talk) { return }
    if talks.isEmpty { prompt() } else { try resumeTop() }
  }
}
