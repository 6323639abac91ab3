import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `told`: one thing somebody said, in the person's words; what is no noun phrase is kept and put
/// into no sentence.
public struct ToldQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "told", holding: .words, parts: .said(key: "sayings"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let longest = 160

  /// A few words.
  public func expected(_ view: TalkView) -> Expected {
    Expected(
      .words(.free, least: 1, most: own.most ?? Self.longest, isQuestion: false),
      maySkip: own.maySkip)
  }

  /// What was told before is remembered; in a hurry nothing is asked.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    if case .text(let words)? = try view.foreknown(own, []) {
      return kept(words, from: .given, view)
    }
    let isHurried = own.details["hurried"] != nil && Series(view).isAlike
    guard own.details["asked"]?.value == "never" || isHurried else { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  /// The words are kept, without what leads to them: `mi ha parlato dei backup`.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    switch reading.meaning {
    case .answer(.text(let text)):
      if view.hearer.isDone(text) { return try skipped(view) }
      let words = own.details["recalls"] == nil ? text : MetReader(view.hearer).reported(text)
      var outcome = kept(words, from: .typed, view)
      outcome.effects.label = view.shortened(words)
      return outcome
    default: return refused(reading, view)
    }
  }

  /// Enter goes on without.
  public func entered(_ view: TalkView) throws -> Outcome { try skipped(view) ?? asked(view) }

  private func kept(_ words: String, from source: LogEvent.Source, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .text(words), from: source)]
    // What is to be a thing and is a sentence goes into no other.
    if own.shape == .noun, !view.hearer.isNounPhrase(words) {
      outcome.effects.events.insert(.moved(step: own.name, TalkWording.whole), at: 0)
    }
    return outcome
  }
}
