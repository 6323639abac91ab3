import Contacts
import Desk
import Dialogue
import Ground
import Language
import Playbook
import Practice
import Turns
import Voice

extension Coach {
  private func versions(_ step: Step, _ talk: OpenTalk) -> [(seconds: Int, text: String)] {
    PitchVersions(wording, talk.conversation, talk.state, step).all
  }

  /// Shows the introduction in its lengths, with words and the seconds to expect.
  mutating func showPitch(_ step: Step) throws {
    guard let talk = talks.last else { return }
    if let text = stepText(step, \.ask) { put(.say, text) }
    for version in versions(step, talk) {
      put(.title, wording.title(ofPitch: version.text, seconds: version.seconds))
      for line in version.text.split(separator: "\n") { put(.draft, String(line)) }
    }
    putOptions(labels(step))
    prompt()
  }

  /// Takes what is done with the introduction: it is kept, or its short version is changed.
  mutating func answerPitch(_ step: Step, _ text: String) throws {
    guard let talk = talks.last, let chosen = option(text, labels(step), step.options.map(\.id))
    else { return retry(step) }
    turn.label = shortened(text)
    let versions = versions(step, talk)
    if let version = versions.first(where: { chosen == "edit-\($0.seconds)" }) {
      say("edit-pitch")
      pending = .rewrite(version.seconds)
      var prompt = Prompt()
      prompt.prefill = version.text
      prompt.isLong = true
      turn.awaits = .line(prompt)
      return
    }
    for version in versions {
      source.add(
        Pitch(
          id: try source.freshID(), language: language.rawValue, seconds: version.seconds,
          text: version.text, day: today, goal: goal(step, talk)))
    }
    say("pitch-kept")
    try log(.answered(step: step.name, .option(chosen), from: .typed))
    try advance()
  }

  /// What the introduction is for, when a step before it asked.
  private func goal(_ step: Step, _ talk: OpenTalk) -> GoalKind? {
    guard let name = step.details["about"]?.value,
      case .option(let id)? = talk.state.answers[name]
    else { return nil }
    return GoalKind(rawValue: id)
  }

  private var latestPitch: Pitch? { PitchVersions.latest(wording) }

  /// Shows the text to be read aloud.
  mutating func showRehearsal(_ step: Step) throws {
    guard let pitch = latestPitch else {
      try log(.skipped(step: step.name))
      return try advance()
    }
    for line in pitch.text.split(separator: "\n") { put(.draft, String(line)) }
    if let text = stepText(step, \.ask) { put(.ask, text) }
    note("or-skip", ["command": .text(commandWord("skip"))])
    prompt()
  }

  mutating func startReading() throws {
    turn.awaits = .timed(Prompt())
  }

  /// What a reading aloud came to.
  mutating func heardReading(_ seconds: Int) throws {
    guard let pitch = latestPitch else { return try advance() }
    let count = Words.count(pitch.text)
    let reading = Reading(words: count, seconds: seconds)
    let feel = reading.feel(in: language)
    say(
      "reading-" + feel.rawValue,
      [
        "seconds": .number(reading.seconds), "count": .number(count),
        "pace": .number(reading.pace),
      ])
    if feel != .unlikely {
      source.add(
        Rehearsal(
          id: try source.freshID(), pitch: pitch.id, seconds: reading.seconds, words: count,
          day: today))
      turn.label = String(reading.seconds) + " s"
    }
    let attempts = try source.all(Rehearsal.self).suffix(6).map(\.seconds)
    if attempts.count > 1 {
      say(
        "readings",
        [
          "list": .text(attempts.map(String.init).joined(separator: " ")),
          "bars": .text(Reading.bars(attempts)),
        ])
    }
    put(.ask, words("read-again"))
    putOptions([words("yes"), words("no")])
    prompt()
  }

  /// After a reading: once more, or on.
  mutating func answerRehearsal(_ step: Step, _ text: String) throws {
    guard let isYes = yesOrNo(text) else {
      return retry(step)
    }
    if isYes { return try showRehearsal(step) }
    try log(.answered(step: step.name, .nothing, from: .typed))
    turn.label = shortened(text)
    try advance()
  }
}
