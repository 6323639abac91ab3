import Ground
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

/// `rehearse`: the introduction kept last is said aloud against the clock, as often as is wanted: read,
/// from its key words, or by heart.
public struct RehearseQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("rehearse", holding: .nothing)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Whether once more, and how much is seen.
  public func expected(_ view: TalkView) -> Expected {
    guard !view.moves(own).isEmpty else { return Expected(.yesNo, maySkip: own.maySkip) }
    let ids = ["again", "keywords", "hidden", "enough"]
    return Expected(
      .option(
        ids.map { id in
          var offer = Offer(
            id: id, label: view.words("aloud-" + id),
            words: view.words("aloud-words-" + id).split(separator: "\n").map(String.init))
          if id == "again" { offer.flag = true }
          if id == "enough" { offer.flag = false }
          return offer
        }), maySkip: own.maySkip)
  }

  /// Nothing answers it but the person.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// How much of the text is seen: all, its key words, or nothing.
  private func fading(_ view: TalkView) -> Fading {
    switch view.moves(own).last(where: { $0.hasPrefix("see:") }) {
    case "see:keywords": .keywords
    case "see:hidden": .nothing
    default: .all
    }
  }

  /// The text to be said aloud; without one there is nothing to rehearse.
  public func asked(_ view: TalkView) throws -> Outcome {
    guard let pitch = RehearsalBook(view.wording).latest else {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.skipped(step: own.name)]
      return outcome
    }
    var outcome = Outcome(.stay(Prompt()))
    let small = view.playbook.speech(view.wording.language)?.lists["small"]
    let shown = fading(view).shown(pitch.text) { small?.contains($0) ?? false }
    for line in shown.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
    if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
    outcome.effects.note(
      view.words("or-skip", ["command": .text(view.commandWord("skip"))]))
    return outcome
  }

  /// The clock begins, with its lights at three quarters, the whole and a quarter more of the time.
  public func entered(_ view: TalkView) -> Outcome {
    var prompt = Prompt()
    if let seconds = RehearsalBook(view.wording).latest?.seconds {
      prompt.lights = [
        seconds * 3 / 4: "◔ " + view.words("light-soon"), seconds: "● " + view.words("light-now"),
        seconds * 5 / 4: "■ " + view.words("light-over"),
      ]
    }
    return Outcome(.timed(prompt))
  }

  /// Once more, with less to see, or on.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    var chosen = ""
    switch reading.meaning {
    case .answer(.flag(let isYes)): chosen = isYes ? "again" : "enough"
    case .answer(.option(let id)): chosen = id
    default: return nil
    }
    if chosen != "enough" {
      var outcome = Outcome(.again)
      if chosen != "again" { outcome.effects.events = [.moved(step: own.name, "see:" + chosen)] }
      return outcome
    }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .typed)]
    outcome.effects.label = view.shortened(reading.text)
    return outcome
  }

  /// Seconds in words are a reading that somebody else timed, or that was timed with another clock.
  public func misheard(_ text: String, _ view: TalkView) throws -> Outcome {
    if SpokenSeconds.isAll(text, in: view.wording.language) { return try timed(0, text, view) }
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.text(own, \.retry) ?? view.words("not-understood"))
    outcome.effects.offer(expected(view).offers)
    return outcome
  }

  /// What a reading came to, and the last ones beside it.
  ///
  /// Seconds that are said count before the clock's.
  public func timed(_ measured: Int, _ text: String, _ view: TalkView) throws -> Outcome {
    if view.hearer.isAside(text) { return Outcome(.hear(text)) }
    let seconds = SpokenSeconds.read(text, in: view.wording.language) ?? measured
    let book = RehearsalBook(view.wording)
    guard let pitch = book.latest else { return Outcome(.goOn) }
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
    var attempts = book.rehearsals.filter(\.isTimed).map(\.seconds)
    outcome.effects.events = [.moved(step: own.name, "timed:" + String(seconds))]
    if feel != .unlikely {
      outcome.effects.changes = try view.changes { source in
        source.add(
          Rehearsal(
            id: try source.freshID(), pitch: pitch.id, seconds: reading.seconds, words: count,
            day: view.today,
            syllables: Syllables.count(in: pitch.text, view.wording.language)))
      }
      outcome.effects.label = String(reading.seconds) + " s"
      attempts.append(reading.seconds)
      if reading.seconds * 4 > pitch.seconds * 5 {
        outcome.effects.say(
          view.words("aloud-over", ["count": .number(reading.seconds - pitch.seconds)]))
      }
    }
    let last = attempts.suffix(6)
    if last.count > 1 {
      var values: [String: VoiceValue] = [
        "list": .text(last.map(String.init).joined(separator: " "))
      ]
      let plain = view.words("readings", values)
      values["bars"] = .text(Practice.Reading.bars(Array(last)))
      outcome.effects.replies.append(Reply(.say, view.words("readings", values), plain: plain))
    }
    outcome.effects.put(.ask, view.words("read-again"))
    outcome.effects.offer(expected(view.after(outcome.effects.events)).offers)
    return outcome
  }
}
