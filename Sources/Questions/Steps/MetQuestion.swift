import Contacts
import Desk
import Dialogue
import Foundation
import Ground
import Hearing
import Language
import Playbook
import Turns
import Voice

/// `met`: who was met, a line each or all in one as people speak; shown back as a table, corrected by
/// number or in words.
public struct MetQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("met", holding: .people, keys: ["where", "day"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// What is told of people, or that there is nobody else.
  public func expected(_ view: TalkView) -> Expected { Expected(.told, maySkip: own.maySkip) }

  /// Only the person knows.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// Its words, and the rows so far.
  public func asked(_ view: TalkView) throws -> Outcome {
    let table = MetLog(own, view).table
    var outcome = Outcome(.stay(Self.prompt))
    if table.people.isEmpty {
      if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
      return outcome
    }
    outcome.effects.replies = MetWording(view).rows(table.people, from: 0)
    outcome.effects.put(.ask, view.words("met-confirm"))
    return outcome
  }

  private static var prompt: Prompt {
    var prompt = Prompt()
    prompt.isLong = true
    return prompt
  }

  /// More people, a correction, or the end of the list.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.text(let text)) = reading.meaning else { return nil }
    let log = MetLog(own, view)
    var table = log.table
    if text.isEmpty { return table.people.isEmpty ? nil : try finished(log, view) }
    let (change, nameless) = table.take(text, MetReader(view.hearer))
    guard change != nil || !nameless.isEmpty else { return nil }
    var outcome = Outcome(.stay(Self.prompt))
    let words = MetWording(view)
    switch change {
    case .added(let place):
      outcome.effects.replies = words.rows(table.people, from: place)
      for person in table.people[place...] where person.known != nil {
        outcome.effects.note(view.words("met-known", ["who": .text(person.fullName)]))
      }
    case .corrected(let place):
      outcome.effects.replies = words.rows(Array(table.people[...place]), from: place)
    case .removed(let name):
      outcome.effects.say(view.words("met-removed", ["who": .text(name)]))
      outcome.effects.replies += words.rows(table.people, from: 0)
    case nil: break
    }
    for words in nameless.prefix(3) {
      outcome.effects.say(view.words("met-nameless", ["words": .text(view.shortened(words))]))
    }
    if let change {
      outcome.effects.events = [try log.event(table, isWhole: isWhole(change, table))]
      outcome.effects.label = view.shortened(reading.text)
      let isFirst = log.table.people.isEmpty
      outcome.effects.put(.ask, view.words(isFirst ? "met-more" : "met-else"))
    }
    return outcome
  }

  /// Whether all rows have just been shown.
  private func isWhole(_ change: MetTable.Change, _ table: MetTable) -> Bool {
    switch change {
    case .added(let place): place == 0
    case .corrected: table.people.count == 1
    case .removed: true
    }
  }

  /// Enter ends the list, once all of it has been shown together.
  public func entered(_ view: TalkView) throws -> Outcome {
    let log = MetLog(own, view)
    if !log.table.people.isEmpty { return try finished(log, view) }
    return try skipped(view) ?? asked(view)
  }

  /// What was told is never lost: it is shown again.
  public func unheard(_ view: TalkView) throws -> Outcome? {
    MetLog(own, view).table.people.isEmpty ? nil : try asked(view)
  }

  /// Those who were told so far are kept.
  public func skipped(_ view: TalkView) throws -> Outcome? {
    let log = MetLog(own, view)
    if !log.table.people.isEmpty { return try finished(log, view) }
    guard own.maySkip else { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  private func finished(_ log: MetLog, _ view: TalkView) throws -> Outcome {
    let table = log.table
    guard log.isShown else {
      var outcome = try asked(view)
      outcome.effects.events = [try log.event(table, isWhole: true)]
      return outcome
    }
    var people: [Answer.Reference] = []
    var outcome = Outcome(.goOn)
    outcome.effects.changes = try view.changes { source in
      var keeping = MetKeeping(source, view, where: value("where", view), day: value("day", view))
      for place in table.byUrgency { people.append(try keeping.keep(table.people[place])) }
    }
    outcome.effects.events = [.answered(step: own.name, .entities(people), from: .typed)]
    outcome.effects.label = view.shortened(people.map(\.name).joined(separator: ", "))
    if people.count > 1 {
      outcome.effects.say(
        view.words("met-order", ["list": .list(people.map { .text($0.name) })]))
    }
    return outcome
  }

  /// The answer of the step that a key names.
  private func value(_ key: String, _ view: TalkView) -> Answer? {
    own.details[key].flatMap { view.talk?.state.answers[$0.value] }
  }
}
