import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Practice
import Turns
import Voice

/// `element`: a part of an introduction, in the person's own words; a longer text is taken apart, and
/// what could be better said is asked about, twice at most.
public struct ElementQuestion: StepQuestion {
  /// What it is in a conversation: `element` is the part, `by` the step whose options the samples go by.
  public static let kind = StepKind(
    "element", holding: .words, keys: ["element", "by"], parts: .free(key: "samples"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private var part: String { own.details["element"]?.value ?? "" }

  /// Words of any kind.
  public func expected(_ view: TalkView) -> Expected {
    Expected(
      .words(.free, least: own.least ?? 2, most: own.most ?? 4000, isQuestion: false),
      maySkip: own.maySkip)
  }

  /// What was answered before can be changed in the line.
  public var isPrefilled: Bool { true }

  /// Two samples of people who start from where the person does.
  public func examples(_ view: TalkView) throws -> [Reply] {
    let texts = view.talk?.conversation.texts.steps[own.name]
    var samples: [String] = []
    if let by = own.details["by"]?.value, case .option(let id)? = view.talk?.state.answers[by],
      let sample = texts?.parts[id]
    {
      samples = view.wording.speaker.say(sample, [:]).split(separator: "\n").map(String.init)
    }
    if samples.isEmpty { samples = texts?.examples ?? [] }
    let list = samples.prefix(2).map { VoiceValue.text("«" + $0 + "»") }
    return [Reply(.say, view.words("example-answers", ["list": .list(list)]))]
  }

  /// The words are kept as a sentence.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    switch reading.meaning {
    case .answer(.text(let typed)): return heard(typed, view)
    case .outside(let label, let values):
      var outcome = Outcome(.stay(prompt(reading.text)))
      outcome.effects.say(view.words(label, values))
      return outcome
    default: return nil
    }
  }

  /// Enter keeps the words for which something more was asked.
  public func entered(_ view: TalkView) throws -> Outcome {
    if let kept = asked(view)?.sentence {
      return taken(.text(kept), said: kept, view)
    }
    if let kept = view.offered(own) { return taken(kept, said: view.plain(kept), view) }
    var outcome = try asked(view) as Outcome
    if own.maySkip {
      let note = view.words("or-skip", ["command": .text(view.commandWord("skip"))])
      outcome.effects.replies.insert(Reply(.note, note), at: 0)
    }
    return outcome
  }

  /// Keeps the sentence, and shows it.
  public func taken(_ answer: Answer, said: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, answer, from: .typed)]
    outcome.effects.label = view.shortened(said)
    outcome.effects.note(view.words("pitch-said", ["text": .text(view.plain(answer))]))
    return outcome
  }

  private func prompt(_ text: String) -> Prompt {
    var prompt = Prompt()
    prompt.prefill = text
    prompt.isLong = true
    return prompt
  }

  /// What was asked last about the words, and the sentence that would be kept.
  private func asked(_ view: TalkView) -> (kind: String, sentence: String)? {
    guard let move = view.moves(own).last(where: { $0.hasPrefix("react:") }) else { return nil }
    let parts = move.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? (String(parts[1]), String(parts[2])) : nil
  }

  private func heard(_ typed: String, _ view: TalkView) -> Outcome? {
    if let outcome = takenApart(typed, view) { return outcome }
    let fitter = PitchFitter(view.wording) { view.hearer.isSentence($0) }
    let sentence = fitter?.sentence(typed, part)
    let (count, last) = (reactions(view), asked(view))
    // A few words in answer to «how many?» are no sentence to put in the place of the first.
    if let last, count < 2, Words.count(typed) < 5, last.kind != "put",
      last.kind == "number" || sentence == nil,
      !(sentence.map { PitchReaction(view.wording)?.measures($0) ?? false } ?? false)
        || Words.count(typed) < 3
    {
      return react("put", last.sentence, "", view)
    }
    guard let sentence else {
      let whole = PitchFitter.whole(typed)
      return count < 2 && last?.kind != "whole"
        ? react("whole", whole, "", view) : taken(.text(whole), said: typed, view)
    }
    if count < 2,
      let (kind, words) = PitchReaction(view.wording)?.to(sentence, part, besides: kinds(view))
    {
      return react(kind, sentence, words, view)
    }
    return taken(.text(sentence), said: typed, view)
  }

  private func kinds(_ view: TalkView) -> Set<String> {
    Set(
      view.moves(own).filter { $0.hasPrefix("react:") }
        .compactMap { $0.split(separator: ":").dropFirst().first.map(String.init) })
  }

  private func reactions(_ view: TalkView) -> Int {
    view.moves(own).count { $0.hasPrefix("react:") }
  }

  /// Asks for something better, with the words in the line.
  private func react(
    _ kind: String, _ sentence: String, _ words: String, _ view: TalkView
  ) -> Outcome {
    var outcome = Outcome(.stay(prompt(sentence)))
    outcome.effects.events = [.moved(step: own.name, "react:" + kind + ":" + sentence)]
    outcome.effects.label = view.shortened(sentence)
    var values: [String: VoiceValue] = ["text": .text(sentence)]
    if !words.isEmpty { values["words"] = .text(words) }
    outcome.effects.put(.ask, view.words("react-" + kind, values))
    outcome.effects.note(view.words("react-enter"))
    return outcome
  }

  /// Whether an answer surely belongs to another part, which has none yet: what is looked for, a result,
  /// a question.
  private func isOut(of talk: OpenTalk, _ others: [String]) -> Bool {
    guard let other = others.first, let element = PitchElement(rawValue: other),
      [.goal, .result, .question].contains(element),
      let step = talk.script.steps.first(where: { $0.details["element"]?.value == other })
    else { return false }
    return talk.state.answers[step.name] ?? .nothing == .nothing
  }

  /// A paragraph: each sentence goes to the step it belongs to; nothing when it is one answer.
  private func takenApart(_ typed: String, _ view: TalkView) -> Outcome? {
    guard let pasted = PastedIntroduction(typed, view) else { return nil }
    let parts = pasted.apart.parts
    let others = parts.keys.filter { $0 != part }
    guard
      pasted.isParagraph || others.count > 1
        || others.count == 1 && parts.count == 1 && isOut(of: pasted.talk, others)
    else { return nil }
    return pasted.kept(Outcome(.goOn), view)
  }
}
