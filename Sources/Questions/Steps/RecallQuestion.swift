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

/// `recall`: the introduction is said from memory while its words fade; what was there is told by
/// meaning.
public struct RecallQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("recall", holding: .words)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// What they would say.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.words(.free, least: 2, most: 4000, isQuestion: false), maySkip: true)
  }

  private func level(_ view: TalkView) -> Fading {
    view.moves(own).last { $0.hasPrefix("faded:") }
      .flatMap { Int($0.dropFirst(6)) }.flatMap(Fading.init) ?? .keywords
  }

  /// What is left of the text, and the invitation to say it.
  public func asked(_ view: TalkView) throws -> Outcome {
    guard let pitch = RehearsalBook(view.wording).latest else { return passed() }
    var prompt = Prompt()
    prompt.isLong = true
    var outcome = Outcome(.stay(prompt))
    if view.moves(own).isEmpty {
      for line in pitch.text.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
      outcome.effects.say(view.words("recall-read"))
    }
    let small = view.playbook.speech(view.wording.language)?.lists["small"]
    let left = level(view).shown(pitch.text) { small?.contains($0) ?? false }
    for line in left.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
    if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
    return outcome
  }

  private func passed() -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  /// Which points were there, which were missing, which are new; then with less to see.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.text(let said)) = reading.meaning,
      let pitch = RehearsalBook(view.wording).latest,
      let book = view.playbook.speech(view.wording.language)
    else { return nil }
    let language = view.wording.language
    let points = PitchPoint.all(of: pitch.text, in: language, book)
    let told = Retelling(said, points, in: language, book)
    let measure = PitchMeasure(said, in: language, book)
    var outcome = Outcome(.again)
    outcome.effects.changes = try view.changes { source in
      source.add(
        Rehearsal(
          id: try source.freshID(), pitch: pitch.id, seconds: 0, words: measure.length.words,
          day: view.today, kind: Self.kind.word, syllables: measure.length.syllables,
          points: told.covered.count, outOf: points.count,
          fillers: (measure.marks["filler"] ?? []).count))
    }
    outcome.effects.label = view.shortened(said)
    outcome.effects.say(
      view.words(
        "recall-points",
        ["count": .number(told.covered.count), "most": .number(points.count)]))
    let pages = PitchPages(view.playbook, view.wording.speaker, language)
    for point in told.missing.prefix(3) {
      outcome.effects.put(
        .item,
        view.words(
          "recall-missing",
          ["what": .text(pages.name(point.element)), "text": .text(view.shortened(point.words))]))
    }
    if let new = told.new.first {
      outcome.effects.note(view.words("recall-new", ["what": .text(pages.name(new))]))
    }
    // Up to two in thirty seconds nobody hears.
    let fillers = measure.marks["filler"] ?? []
    if fillers.count > max(2, measure.length.words / 35) {
      outcome.effects.note(
        view.words(
          "fillers-many",
          [
            "words": .text(fillers.prefix(3).joined(separator: ", ")),
            "count": .number(fillers.count),
          ]))
    }
    // With most of it there, less is seen the next time.
    if told.missing.count <= 1 {
      if let next = level(view).next {
        outcome.effects.events = [.moved(step: own.name, "faded:" + String(next.rawValue))]
        outcome.effects.say(view.words("recall-less"))
      } else {
        outcome.next = .goOn
        outcome.effects.events = [.answered(step: own.name, .nothing, from: .typed)]
        outcome.effects.say(view.words("recall-done"))
      }
    } else {
      outcome.effects.events = [.moved(step: own.name, "faded:" + String(level(view).rawValue))]
      outcome.effects.say(view.words("recall-same"))
    }
    return outcome
  }
}
