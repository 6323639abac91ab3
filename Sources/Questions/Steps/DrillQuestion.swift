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

/// `drill`: somebody asks what they would ask, and the answers are timed.
public struct DrillQuestion: StepQuestion {
  /// What it is in a conversation: `by` is the step that says who asks, `most` how many questions.
  public static let kind = StepKind("drill", holding: .nothing, keys: ["by"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing that is not timed.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.words(.free, least: 1, most: 4000, isQuestion: false), maySkip: true)
  }

  private func asker(_ view: TalkView) -> String? {
    guard let by = own.details["by"]?.value, case .option(let id)? = view.talk?.state.answers[by]
    else { return nil }
    return id
  }

  private var most: Int { own.most ?? 8 }

  /// The questions that were answered or passed over, and the one that is open.
  private func history(_ view: TalkView) -> (done: [String], open: String?, last: String?) {
    var (done, open, last): ([String], String?, String?) = ([], nil, nil)
    for move in view.moves(own) {
      if move.hasPrefix("asked:") { open = String(move.dropFirst(6)) }
      if move.hasPrefix("told:"), let asked = open {
        done.append(asked)
        (open, last) = (nil, String(move.dropFirst(5)))
      }
    }
    return (done, open, last)
  }

  /// The next question, with the clock running; after the last, what came of it.
  public func asked(_ view: TalkView) throws -> Outcome {
    guard let id = asker(view), let pitch = RehearsalBook(view.wording).latest,
      let drill = view.playbook.drill(id, view.wording.language)
    else {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.skipped(step: own.name)]
      return outcome
    }
    let (done, open, last) = history(view)
    if done.count >= most { return try summed(view, pitch) }
    var prompt = Prompt()
    prompt.isTyped = true
    prompt.lights = [30: "◔", 45: "●", 60: "■"].mapValues { $0 }
    var outcome = Outcome(.timed(prompt))
    if done.isEmpty, open == nil {
      if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    }
    let (about, question): (String, String)
    if let open, let cut = open.firstIndex(of: ":") {
      (about, question) = (String(open[..<cut]), String(open[open.index(after: cut)...]))
    } else {
      let book = view.playbook.speech(view.wording.language)
      let there = book.map { book in
        Set(
          ElementFinder(pitch.text, in: view.wording.language, book).all()
            .filter { !$0.value.isEmpty }.keys.map(\.rawValue))
      }
      let before = RehearsalBook(view.wording).rehearsals.count { $0.kind == Self.kind.word }
      let next = drill.next(
        after: done, last: last, there: there ?? [], seed: before)
      (about, question) = next ?? ("", "")
      if question.isEmpty { return try summed(view, pitch) }
      outcome.effects.events = [.moved(step: own.name, "asked:" + about + ":" + question)]
    }
    outcome.effects.put(.ask, question)
    return outcome
  }

  /// What is said without the clock is an answer all the same.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.text(let text)) = reading.meaning else { return nil }
    return try timed(0, text, view)
  }

  /// Nothing was said: the next question.
  public func entered(_ view: TalkView) throws -> Outcome { try timed(0, "", view) }

  /// What an answer was worth, in one sentence.
  public func timed(_ seconds: Int, _ text: String, _ view: TalkView) throws -> Outcome {
    // Whoever asks back or will not answer stays in the play: "what is it to you".
    if view.hearer.isAside(text, but: ["skip", "why"]) { return Outcome(.hear(text)) }
    let isPassed = view.hearer.isMove(text, "skip")
    let text = isPassed ? "" : text
    guard let pitch = RehearsalBook(view.wording).latest, let open = history(view).open,
      let book = view.playbook.speech(view.wording.language)
    else { return Outcome(.again) }
    let about = PitchElement(rawValue: String(open.prefix { $0 != ":" }))
    let answer = DrillAnswer(
      text, about: about, pitch: pitch.text, in: view.wording.language, book)
    var outcome = Outcome(.again)
    let words = Words.count(text)
    outcome.effects.events = [
      .moved(
        step: own.name,
        "told:"
          + [
            answer.verdict.rawValue, String(seconds), String(words),
            answer.givesBack ? "back" : "", answer.isAnswered ? "yes" : "no",
            String(answer.fillers),
          ].joined(separator: ":"))
    ]
    outcome.effects.label = view.shortened(text.isEmpty ? "…" : text)
    outcome.effects.note(
      view.words(
        "drill-" + answer.verdict.rawValue,
        ["seconds": .number(seconds), "count": .number(words)]))
    return outcome
  }

  /// How it went, kept, and one thing to try.
  private func summed(_ view: TalkView, _ pitch: Pitch) throws -> Outcome {
    let told = view.moves(own).filter { $0.hasPrefix("told:") }
      .map { $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init) }
    func number(_ row: [String], _ place: Int) -> Int {
      row.indices.contains(place) ? Int(row[place]) ?? 0 : 0
    }
    let answered = told.count { $0.indices.contains(5) && $0[5] == "yes" }
    let back = told.count { $0.indices.contains(4) && $0[4] == "back" }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .typed)]
    outcome.effects.changes = try view.changes { source in
      source.add(
        Rehearsal(
          id: try source.freshID(), pitch: pitch.id,
          seconds: told.reduce(0) { $0 + number($1, 2) },
          words: told.reduce(0) { $0 + number($1, 3) }, day: view.today, kind: Self.kind.word,
          points: answered, outOf: told.count, fillers: told.reduce(0) { $0 + number($1, 6) }))
    }
    outcome.effects.label = Self.kind.word
    outcome.effects.say(
      view.words(
        "drill-sum",
        ["count": .number(answered), "most": .number(told.count), "back": .number(back)]))
    let hints = ["short", "beside", "long", "ask", "number"]
    let hint = hints.max { a, b in
      told.count { $0.count > 1 && $0[1] == a } < told.count { $0.count > 1 && $0[1] == b }
    }
    if let hint, told.contains(where: { $0.count > 1 && $0[1] == hint }) {
      outcome.effects.say(view.words("drill-try-" + hint))
    } else if back * 2 < told.count {
      outcome.effects.say(view.words("drill-try-back"))
    }
    return outcome
  }

  /// The drill ends where it is, with what was answered.
  public func skipped(_ view: TalkView) throws -> Outcome? {
    guard !history(view).done.isEmpty, let pitch = RehearsalBook(view.wording).latest else {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.skipped(step: own.name)]
      return outcome
    }
    return try summed(view, pitch)
  }
}
