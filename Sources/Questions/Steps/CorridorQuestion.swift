import Counsel
import Contacts
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Practice
import Turns
import Voice

/// `corridor`: fifteen seconds with somebody who is named, and no preparation.
public struct CorridorQuestion: StepQuestion {
  /// What it is in a conversation: its scenes are its own texts, `most` the seconds.
  public static let kind = StepKind("corridor", holding: .nothing, parts: .free(key: "scenes"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private var most: Int { own.most ?? 15 }

  /// Whether once more.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo, maySkip: true) }

  /// Nothing answers it but the person.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// A scene; the clock runs at once.
  public func asked(_ view: TalkView) throws -> Outcome {
    let scenes = view.talk?.conversation.texts.steps[own.name]?.parts ?? [:]
    let before = RehearsalBook(view.wording).rehearsals.count { $0.kind == Self.kind.word }
    let ids = scenes.keys.sorted()
    guard RehearsalBook(view.wording).latest != nil, !ids.isEmpty,
      let scene = scenes[ids[before % ids.count]]
    else {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.skipped(step: own.name)]
      return outcome
    }
    var prompt = Prompt()
    prompt.isTyped = true
    prompt.lights = [
      most * 3 / 4: "◔ " + view.words("light-soon"), most: "● " + view.words("light-now"),
      most * 5 / 4: "■ " + view.words("light-over"),
    ]
    var outcome = Outcome(.timed(prompt))
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    outcome.effects.put(.ask, view.wording.speaker.say(scene, [:]))
    return outcome
  }

  /// What was said in the time: who they are, what they want, and whether the turn was given back.
  public func timed(_ seconds: Int, _ text: String, _ view: TalkView) throws -> Outcome {
    if view.hearer.isAside(text) { return Outcome(.hear(text)) }
    guard let pitch = RehearsalBook(view.wording).latest,
      let book = view.playbook.speech(view.wording.language)
    else { return Outcome(.goOn) }
    let language = view.wording.language
    let measure = PitchMeasure(text, in: language, book)
    let wanted: [PitchElement] = [.role, .goal, .question]
    let missing = wanted.filter { !measure.has($0) && !($0 == .goal && measure.has(.help)) }
    // Typing takes longer than saying it: the words tell how long it would be.
    let spoken = text.isEmpty ? seconds : (measure.length.least + measure.length.most) / 2
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.changes = try view.changes { source in
      source.add(
        Rehearsal(
          id: try source.freshID(), pitch: pitch.id, seconds: spoken, words: measure.length.words,
          day: view.today, kind: Self.kind.word, syllables: measure.length.syllables,
          points: text.isEmpty ? nil : wanted.count - missing.count,
          outOf: text.isEmpty ? nil : wanted.count,
          fillers: (measure.marks["filler"] ?? []).count))
    }
    outcome.effects.label = String(spoken) + " s"
    outcome.effects.say(
      view.words(
        spoken > most ? "corridor-long" : "corridor-fits",
        ["seconds": .number(spoken), "most": .number(most)]))
    let pages = PitchPages(view.playbook, view.wording.speaker, language)
    if !text.isEmpty, let first = missing.first {
      outcome.effects.say(view.words("corridor-missing", ["what": .text(pages.name(first))]))
    }
    outcome.effects.put(.ask, view.words("read-again"))
    outcome.effects.offer(view.yesAndNo)
    return outcome
  }

  /// Once more with somebody else, or on.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.flag(let isYes)) = reading.meaning else { return nil }
    if isYes { return Outcome(.again) }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .typed)]
    outcome.effects.label = view.shortened(reading.text)
    return outcome
  }
}
