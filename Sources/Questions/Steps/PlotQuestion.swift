import Almanac
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `plot`: numbers of what passed with people as bars of forty columns, and on a page.
public struct PlotQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "plot", .shows, holding: .nothing, keys: ["of", "days", "shows"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// The weeks that are shown: enough to see a rhythm, few enough for one look.
  private static let weeks = 8

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// Its heading and a line for each number; the sentence for none where all are nought.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let rows = try rows(view)
    if rows.allSatisfy({ $0.bar.value == 0 }) {
      if let none = view.text(own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    for (row, line) in zip(rows, Bars(rows.map(\.bar)).lines) {
      outcome.effects.replies.append(Reply(.plot, line, plain: row.words))
    }
    return outcome
  }

  private func rows(_ view: TalkView) throws -> [(bar: Bars.Row, words: String)] {
    switch own.details["shows"]?.value {
    case "balance": return try balance(view)
    case "circles": return try circles(view)
    default:
      let weeks = Weeks(Self.weeks, upTo: view.today, try view.source.all(Interaction.self))
      return weeks.all.map { monday, people in
        let values: [String: VoiceValue] = ["day": .day(monday), "count": .number(people)]
        return (Bars.Row(view.words("plot-week", values), people), view.words("plain-week", values))
      }
    }
  }

  private func balance(_ view: TalkView) throws -> [(bar: Bars.Row, words: String)] {
    let days = DaysByAnswer(own, "days", view.talk?.state).days ?? 365
    let season = Season(
      Period(days, endingOn: view.today), try view.source.all(Interaction.self))
    return [
      ("given", season.given), ("asked", season.asked), ("received", season.received),
    ].map { name, count in
      let values: [String: VoiceValue] = ["count": .number(count)]
      return (
        Bars.Row(view.words("plot-" + name), count), view.words("plain-" + name, values)
      )
    }
  }

  private func circles(_ view: TalkView) throws -> [(bar: Bars.Row, words: String)] {
    try view.circles().all.map { standing in
      let name = view.words("circle-" + standing.circle.rawValue)
      let values: [String: VoiceValue] = [
        "circle": .text(name), "count": .number(standing.people),
        "lately": .number(standing.lately),
      ]
      return (Bars.Row(name, standing.people), view.words("plain-circle", values))
    }
  }
}

extension TalkView {
  /// The circles of everybody who is known and of whom it is known what they are, or with whom something
  /// passed.
  func circles() throws -> Circles {
    let columns = try source.columns(
      of: Interaction.table, [.integer("contact"), .integer("day")], full: nil, intern: { _ in 0 })
    var last: [EntityID: Day] = [:]
    if columns.count == 2 {
      for (who, day) in zip(columns[0], columns[1]) where Int(day) <= today.number {
        let id = EntityID(Int(who))
        last[id] = max(last[id] ?? Day(number: Int(day)), Day(number: Int(day)))
      }
    }
    let relations = try source.all(Relation.self)
    let people = Set(relations.map(\.contact)).union(last.keys).sorted()
    return Circles(people, relations, last: last, today: today)
  }
}
