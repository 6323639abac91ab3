import Ground
import Voice
import Playbook
import Dialogue
import Desk
import Hearing
import Turns

/// `text`: the person's own words, fitted into a sentence by their shape.
public struct TextQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("text", holding: .words, keys: ["wants", "known"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private var wanted: Expectation? { own.details["wants"].flatMap { Expectation($0.value) } }

  /// Words of the step's shape.
  public func expected(_ view: TalkView) -> Expected {
    Expected(
      .words(
        own.shape, least: own.least ?? 1, most: own.most ?? 2000, isQuestion: wanted == .question),
      maySkip: own.maySkip)
  }

  /// What was answered before can be changed in the line.
  public var isPrefilled: Bool { true }

  /// The words are kept; what they are better for having is asked for once.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    switch reading.meaning {
    case .answer(.text(let words)):
      return asSentence(words, view) ?? nudge(words, view)
        ?? taken(.text(words), said: reading.text, view)
    case .outside(let label, let values):
      var prompt = Prompt()
      prompt.prefill = reading.text
      prompt.isLong = true
      var outcome = Outcome(.stay(prompt))
      outcome.effects.say(view.words(label, values))
      return outcome
    default: return nil
    }
  }

  /// Keeps the words, and shows the sentence they complete.
  public func taken(_ answer: Answer, said: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    let event = LogEvent.answered(step: own.name, answer, from: .typed)
    outcome.effects.events = [event]
    outcome.effects.label = view.shortened(said)
    if let sentence = view.after([event]).text(own, \.complete) { outcome.effects.note(sentence) }
    return outcome
  }

  /// Enter keeps the words for which something more was asked.
  public func entered(_ view: TalkView) throws -> Outcome {
    if let words = whole(view), let outcome = asSentence(words, view) { return outcome }
    if let words = nudged(view) { return taken(.text(words), said: words, view) }
    if let kept = view.offered(own) { return taken(kept, said: view.plain(kept), view) }
    var outcome = try asked(view)
    if own.maySkip {
      let note = view.words("or-skip", ["command": .text(view.commandWord("skip"))])
      outcome.effects.replies.insert(Reply(.note, note), at: 0)
    }
    return outcome
  }

  /// A whole sentence where a few words are to go into another: asked once, then kept as it is.
  private func asSentence(_ words: String, _ view: TalkView) -> Outcome? {
    guard [.noun, .bare, .infinitive].contains(own.shape), view.hearer.isSentence(words) else {
      return nil
    }
    // What goes into a message has to fit there.
    let isWritten =
      view.talk?.script.steps.contains { $0.kind == DraftQuestion.kind } ?? false
    if whole(view) != nil { return isWritten ? misheard(view) : keptWhole(words, view) }
    var prompt = Prompt()
    prompt.prefill = words
    prompt.isLong = true
    var outcome = Outcome(.stay(prompt))
    outcome.effects.events = [.moved(step: own.name, "sentence:" + words)]
    outcome.effects.label = view.shortened(words)
    outcome.effects.say(view.words("sentence-asked"))
    if let hint = view.text(own, \.help) { outcome.effects.say(hint) }
    if !isWritten { outcome.effects.note(view.words("sentence-enter")) }
    return outcome
  }

  private func misheard(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.text(own, \.retry) ?? view.words("not-understood"))
    return outcome
  }

  /// A sentence is kept as one, and never put into another.
  private func keptWhole(_ words: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [
      .moved(step: own.name, TalkWording.whole),
      .answered(step: own.name, .text(words), from: .typed),
    ]
    outcome.effects.label = view.shortened(words)
    outcome.effects.note(view.words("kept-whole", ["words": .text(words)]))
    return outcome
  }

  /// The sentence for which a few words were asked.
  private func whole(_ view: TalkView) -> String? {
    view.moves(own).last { $0.hasPrefix("sentence:") }.map { String($0.dropFirst(9)) }
  }

  private func nudge(_ words: String, _ view: TalkView) -> Outcome? {
    let hearer = view.hearer
    guard nudged(view) == nil, let wanted,
      !wanted.holds(words, isNumber: hearer.isNumber, isThird: hearer.isThird),
      let text = view.text(own, \.nudge)
    else { return nil }
    var prompt = Prompt()
    prompt.prefill = words
    prompt.isLong = true
    var outcome = Outcome(.stay(prompt))
    let event = LogEvent.moved(step: own.name, "nudged:" + words)
    outcome.effects.events = [event]
    outcome.effects.label = view.shortened(words)
    outcome.effects.put(.ask, view.after([event]).text(own, \.nudge) ?? text)
    return outcome
  }

  /// The words for which something more was asked.
  private func nudged(_ view: TalkView) -> String? {
    view.moves(own).last { $0.hasPrefix("nudged:") }.map { String($0.dropFirst(7)) }
  }
}
