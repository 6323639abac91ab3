import Dialogue
import Hearing
import Language
import Turns
import Voice

/// For whom an introduction is, and what is theirs: their topic comes first in it.
public struct PitchForQuestion: Question {
  /// What it is called.
  public static let word = "pitch-for"
  private let composed: Step
  private let whom: String?

  /// A question for the introduction of a step; `whom` is known already.
  public init(_ step: Step, whom: String? = nil) {
    composed = step
    self.whom = whom
  }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything, maySkip: true) }

  /// Who, then their topic.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(
      .ask,
      whom.map { view.words("pitch-topic-ask", ["name": .text($0)]) }
        ?? view.words("pitch-whom-ask"))
    return outcome
  }

  /// A name and a topic, at once or one after the other.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    let parts = reading.text.split(separator: ",", maxSplits: 1).map {
      $0.filter { $0 != "|" && $0 != "\n" }.trimmingPunctuation
    }
    guard let first = parts.first, !first.isEmpty else { return nil }
    guard whom != nil || parts.count > 1 else {
      return Outcome(.ask(PitchForQuestion(composed, whom: String(first.prefix(60)))))
    }
    let topic = whom == nil ? parts[1] : reading.text.trimmingPunctuation
    return kept(whom ?? first, topic, view)
  }

  private func kept(_ name: String, _ topic: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.again)
    let words = "for:" + name.prefix(60) + "|" + topic.filter { $0 != "|" }.prefix(80)
    outcome.effects.events = [.moved(step: composed.name, words)]
    outcome.effects.label = view.shortened(name)
    return outcome
  }

  /// Without a topic it stays as it was.
  public func entered(_ view: TalkView) -> Outcome { Outcome(.again) }
  /// Passed over.
  public func skipped(_ view: TalkView) -> Outcome? { Outcome(.again) }
}
