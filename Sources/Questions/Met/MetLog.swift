import Contacts
import Counsel
import Desk
import Dialogue
import Foundation
import Ground
import Hearing

/// The rows of a table of people as the moves of its step keep them.
struct MetLog {
  private static let rows = "rows:"
  private static let whole = "rows-shown:"
  private let step: Step
  /// The rows so far.
  let table: MetTable
  /// Whether all rows were shown together after the last change.
  let isShown: Bool

  /// The rows of a step; those who were named when the conversation was opened begin them.
  init(_ step: Step, _ view: TalkView) {
    self.step = step
    let last = view.moves(step).last { $0.hasPrefix(Self.rows) || $0.hasPrefix(Self.whole) }
    guard let last, let colon = last.firstIndex(of: ":"),
      let people = try? JSONDecoder().decode(
        [MetPerson].self, from: Data(last[last.index(after: colon)...].utf8))
    else {
      table = MetTable(Self.named(step, view))
      isShown = true
      return
    }
    table = MetTable(people)
    isShown = last.hasPrefix(Self.whole)
  }

  private static func named(_ step: Step, _ view: TalkView) -> [MetPerson] {
    let named = step.details["from"].flatMap { view.talk?.state.answers[$0.value] }
    guard case .entities(let items)? = view.offered(step) ?? named else { return [] }
    return items.map { item in
      let entry = view.wording.people.entry(.init(item.id))
      var person = MetPerson(given: entry?.given ?? item.name, family: entry?.family)
      person.known = item.id
      return person
    }
  }

  /// What is logged of a table.
  func event(_ table: MetTable, isWhole: Bool) throws -> LogEvent {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let rows = String(decoding: try encoder.encode(table.people), as: UTF8.self)
    return .moved(step: step.name, (isWhole ? Self.whole : Self.rows) + rows)
  }
}
