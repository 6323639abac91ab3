import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Playbook
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

  /// How many values a line of numbers and bars holds.
  private static let most = 12

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The seconds, the pace and the points, what is better than the first time, and one thing to try next.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let book = RehearsalBook(view.wording)
    let all = book.rehearsals
    guard !all.isEmpty else {
      outcome.effects.say(view.words("progress-none"))
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.put(.title, text) }
    let progress = Progress(
      all, aim: book.latest?.seconds, recall: RecallQuestion.kind.word,
      drill: DrillQuestion.kind.word)
    if let last = progress.seconds.last, let first = progress.seconds.first {
      draw(
        "progress-seconds", progress.seconds,
        [
          "count": .number(progress.seconds.count), "first": .number(first), "last": .number(last),
        ], view, &outcome)
      draw("progress-pace", progress.paces, [:], view, &outcome)
    }
    if let last = progress.recalled.last, let count = last.points, let most = last.outOf {
      draw(
        "progress-points", progress.points, ["count": .number(count), "most": .number(most)],
        view, &outcome)
    }
    if let drill = progress.drilled.last, let count = drill.points, let most = drill.outOf {
      outcome.effects.put(
        .item, view.words("progress-drill", ["count": .number(count), "most": .number(most)]))
    }
    for better in progress.better { outcome.effects.say(said(better, view)) }
    outcome.effects.say(view.words("progress-next-" + progress.next.rawValue))
    return outcome
  }

  /// A line of numbers with its bars, and a picture of it; on a plain terminal the numbers alone.
  private func draw(
    _ label: String, _ values: [Int], _ others: [String: VoiceValue], _ view: TalkView,
    _ outcome: inout Outcome
  ) {
    let shown = Array(values.suffix(Self.most))
    var words = others
    words["list"] = .text(shown.map(String.init).joined(separator: " "))
    let plain = view.words(label, words)
    if shown.count > 1 { words["bars"] = .text(Practice.Reading.bars(shown)) }
    outcome.effects.replies.append(Reply(.item, view.words(label, words), plain: plain))
    for line in Plot.lines(values) {
      outcome.effects.replies.append(Reply(.plot, "  " + line, plain: ""))
    }
  }

  private func said(_ better: Progress.Better, _ view: TalkView) -> String {
    func words(_ name: String, _ first: Int, _ last: Int, _ aim: Int? = nil) -> String {
      var values: [String: VoiceValue] = ["first": .number(first), "last": .number(last)]
      if let aim { values["aim"] = .number(aim) }
      return view.words("progress-better-" + name, values)
    }
    return switch better {
    case .time(let first, let last, let aim): words("time", first, last, aim)
    case .pace(let first, let last): words("pace", first, last)
    case .points(let first, let last): words("points", first, last)
    case .answers(let first, let last): words("answers", first, last)
    case .fillers(let first, let last): words("fillers", first, last)
    }
  }
}
