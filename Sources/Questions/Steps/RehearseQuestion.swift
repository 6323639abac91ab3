import Voice
import Playbook
import Counsel
import Contacts
import Desk
import Dialogue
import Hearing
import Language
import Practice
import Turns

/// `rehearse`: the introduction kept last is read aloud against the clock, as often as is wanted.
public struct RehearseQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("rehearse", holding: .nothing)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Whether once more.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo, maySkip: own.maySkip) }

  /// Nothing answers it but the person.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// The text to be read aloud; without one there is nothing to rehearse.
  public func asked(_ view: TalkView) -> Outcome {
    guard let pitch = RehearsalBook(view.wording).latest else {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.skipped(step: own.name)]
      return outcome
    }
    var outcome = Outcome(.stay(Prompt()))
    for line in pitch.text.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
    if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
    outcome.effects.note(
      view.words("or-skip", ["command": .text(view.commandWord("skip"))]))
    return outcome
  }

  /// The reading begins.
  public func entered(_ view: TalkView) -> Outcome { Outcome(.timed) }

  /// Once more, or on.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.flag(let isYes)) = reading.meaning else { return nil }
    if isYes { return Outcome(.again) }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .typed)]
    outcome.effects.label = view.shortened(reading.text)
    return outcome
  }

  /// What a reading came to, and the last ones beside it.
  public func timed(_ seconds: Int, _ view: TalkView) throws -> Outcome {
    guard let pitch = RehearsalBook(view.wording).latest else { return Outcome(.goOn) }
    var outcome = Outcome(.stay(Prompt()))
    let count = Words.count(pitch.text)
    let reading = Practice.Reading(words: count, seconds: seconds)
    let feel = reading.feel(in: view.wording.language)
    outcome.effects.say(
      view.words(
        "reading-" + feel.rawValue,
        [
          "seconds": .number(reading.seconds), "count": .number(count),
          "pace": .number(reading.pace),
        ]))
    var attempts = try view.source.all(Rehearsal.self).map(\.seconds)
    if feel != .unlikely {
      outcome.effects.changes = try view.changes { source in
        source.add(
          Rehearsal(
            id: try source.freshID(), pitch: pitch.id, seconds: reading.seconds, words: count,
            day: view.today))
      }
      outcome.effects.label = String(reading.seconds) + " s"
      attempts.append(reading.seconds)
    }
    let last = attempts.suffix(6)
    if last.count > 1 {
      outcome.effects.say(
        view.words(
          "readings",
          [
            "list": .text(last.map(String.init).joined(separator: " ")),
            "bars": .text(Practice.Reading.bars(Array(last))),
          ]))
    }
    outcome.effects.put(.ask, view.words("read-again"))
    outcome.effects.offer(view.yesAndNo)
    return outcome
  }
}
