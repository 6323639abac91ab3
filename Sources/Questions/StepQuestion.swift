import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// A question that is a step of a conversation: a kind is a type, named in `StepQuestions.all`.
public protocol StepQuestion: Question, Sendable {
  /// Its word in `flow.yaml`, the keys it reads there, and what an answer is.
  static var kind: StepKind { get }
  /// The question of a step of its kind.
  init(_ step: Step)
  /// The step.
  var own: Step { get }
  /// What it does without being asked; nothing when it has to be asked.
  func byItself(_ view: TalkView) throws -> Outcome?
  /// What it shows between its words and the prompt: options, reasons.
  func shown(_ view: TalkView) throws -> [Reply]
  /// Keeps an answer, shows what was understood, and goes on.
  func taken(_ answer: Answer, said: String, _ view: TalkView) -> Outcome
  /// Whether an answer that was taken back stands in the line to be changed.
  var isPrefilled: Bool { get }
}

extension StepQuestion {
  /// Its word in `flow.yaml`.
  public static var word: String { kind.word }
  /// The step.
  public var step: Step? { own }
  /// None, for most kinds.
  public func shown(_ view: TalkView) throws -> [Reply] { [] }
  /// It is offered with Enter.
  public var isPrefilled: Bool { false }

  /// What is known already answers it.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    guard own.details["from"] != nil,
      let known = try view.foreknown(own, expected(view).offers)
    else { return isNeverAsked ? passed : nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, known, from: .given)]
    return outcome
  }

  /// Whether it is only answered by what is known.
  private var isNeverAsked: Bool { own.details["asked"]?.value == "never" }

  /// It is gone past without an answer.
  private var passed: Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  /// Its words, what it offers, and the answer that was taken back.
  public func asked(_ view: TalkView) throws -> Outcome {
    if let nameless = try NameOfQuestion(at: own, view) { return Outcome(.ask(nameless)) }
    var (effects, prompt) = (Effects(), Prompt())
    let offered = view.offered(own)
    if isPrefilled, let offered {
      prompt.prefill = view.plain(offered)
      effects.note(view.words("prefilled"))
    }
    if let count = view.questionsAhead(at: own) {
      effects.note(view.words("questions-ahead", ["count": .number(count)]))
    }
    if let text = view.text(own, \.ask) { effects.put(.ask, text) }
    effects.replies += try shown(view)
    if let offered, prompt.prefill.isEmpty {
      effects.note(view.words("was-answered", ["answer": .text(view.said(offered, own))]))
    }
    prompt.isLong = own.kind.holding == .words
    var outcome = Outcome(.stay(prompt))
    outcome.effects = effects
    return outcome
  }

  /// An answer of its kind is kept.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(let answer) = reading.meaning else { return nil }
    return taken(answer, said: reading.text, view)
  }

  /// Keeps an answer, shows what was understood, and goes on.
  public func taken(_ answer: Answer, said: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    let event = LogEvent.answered(step: own.name, answer, from: .typed)
    outcome.effects.events = [event]
    let after = view.after([event])
    outcome.effects.label = view.shortened(own.options.isEmpty ? said : after.said(answer, own))
    return outcome
  }

  /// Enter keeps the answer that was given before; without one the question is asked again.
  public func entered(_ view: TalkView) throws -> Outcome {
    if let kept = view.offered(own) { return taken(kept, said: view.plain(kept), view) }
    if own.details["enter"]?.value == "skips", let outcome = try skipped(view) { return outcome }
    var outcome = try asked(view)
    if own.maySkip {
      let note = view.words("or-skip", ["command": .text(view.commandWord("skip"))])
      outcome.effects.replies.insert(Reply(.note, note), at: 0)
    }
    return outcome
  }

  /// Its own words for it, else the general ones, and the options again.
  public func misheard(_ text: String, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.text(own, \.retry) ?? view.words("not-understood"))
    if !own.options.isEmpty { outcome.effects.offer(try expected(view).offers) }
    return outcome
  }

  /// Passed over, where that is allowed.
  public func skipped(_ view: TalkView) throws -> Outcome? {
    guard own.maySkip else {
      var outcome = Outcome(.again)
      outcome.effects.say(view.words("cannot-skip"))
      return outcome
    }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }
}
