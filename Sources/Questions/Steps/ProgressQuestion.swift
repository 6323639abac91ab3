import Playbook
import Counsel
import Contacts
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Practice
import Turns
import Voice

/// `progress`: what came of all that was rehearsed, in numbers and drawn.
public struct ProgressQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("progress", .shows, holding: .nothing)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The seconds, the pace and the points, the first beside the last, and one thing to try next.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let all = RehearsalBook(view.wording).rehearsals
    guard !all.isEmpty else {
      outcome.effects.say(view.words("progress-none"))
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.put(.title, text) }
    let aloud = all.filter(\.isTimed)
    let seconds = aloud.map(\.seconds)
    if let last = seconds.last, let first = seconds.first {
      outcome.effects.put(
        .item,
        view.words(
          "progress-seconds",
          [
            "count": .number(seconds.count), "list": .text(list(seconds)), "first": .number(first),
            "last": .number(last), "bars": .text(Practice.Reading.bars(Array(seconds.suffix(12)))),
          ]))
      for line in Plot.lines(seconds) {
        outcome.effects.replies.append(Reply(.plot, "  " + line, plain: ""))
      }
      let paces = aloud.map { $0.words * 60 / max(1, $0.seconds) }
      outcome.effects.put(
        .item,
        view.words(
          "progress-pace",
          [
            "list": .text(list(paces)),
            "bars": .text(Practice.Reading.bars(Array(paces.suffix(12)))),
          ]))
    }
    let recalled = all.filter { $0.kind == RecallQuestion.kind.word }
    let points = recalled.compactMap(\.points)
    if let last = recalled.last, let count = last.points, let most = last.outOf {
      outcome.effects.put(
        .item,
        view.words(
          "progress-points",
          [
            "list": .text(list(points)), "count": .number(count), "most": .number(most),
            "bars": .text(Practice.Reading.bars(Array(points.suffix(12)))),
          ]))
    }
    if let drill = all.last(where: { $0.kind == DrillQuestion.kind.word }),
      let count = drill.points,
      let most = drill.outOf
    {
      outcome.effects.put(
        .item, view.words("progress-drill", ["count": .number(count), "most": .number(most)]))
    }
    let way =
      seconds.count < 3
      ? "aloud"
      : recalled.isEmpty
        ? "memory" : !all.contains { $0.kind == DrillQuestion.kind.word } ? "drill" : "corridor"
    outcome.effects.say(view.words("progress-next-" + way))
    return outcome
  }

  private func list(_ values: [Int]) -> String {
    values.suffix(12).map(String.init).joined(separator: " ")
  }
}
