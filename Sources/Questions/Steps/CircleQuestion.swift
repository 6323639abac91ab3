import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Turns
import Voice

/// `circle`: many names in a line, each with a word on how close they are, where one stands beside it:
/// `zia Carla, Marco (vicino), Anna Riva di Reply`.
public struct CircleQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("circle", holding: .people)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Names, with words beside them.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.words(.free, least: 2, most: 2000, isQuestion: false), maySkip: own.maySkip)
  }

  /// The people are kept, those who are new among them, with how close they are.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.text(let text)) = reading.meaning else { return nil }
    let named = CircleNames(text, view.hearer)
    let heard = try view.hearer.readings(named.names, Expected(.people))
    guard let people = heard.first(where: Self.isPeople),
      case .answer(.entities(let items)) = people.meaning
    else { return nil }
    var outcome = taken(.entities(items), said: reading.text, view)
    outcome.effects.changes = people.changes + closeness(items, named, people.changes, view)
    for note in people.notes { outcome.effects.note(view.words(note.label, note.values)) }
    outcome.effects.note(
      view.words(
        "circle-heard",
        ["count": .number(items.count), "names": .list(items.map { .text($0.name) })]))
    return outcome
  }

  private static func isPeople(_ reading: Reading) -> Bool {
    if case .answer(.entities) = reading.meaning { return true }
    return false
  }

  /// The people of whom it was said how close they are, with that.
  private func closeness(
    _ items: [Answer.Reference], _ named: CircleNames, _ made: [Change], _ view: TalkView
  ) -> [Change] {
    let new = made.compactMap { change -> Contact? in
      if case .save(let row) = change { return row as? Contact }
      return nil
    }
    return items.compactMap { item in
      let id = EntityID(item.id)
      guard let closeness = named.closeness(of: item.name),
        var contact = new.last(where: { $0.id == id })
          ?? (try? view.source.one(Contact.self, id)) ?? nil
      else { return nil }
      contact.closeness = closeness
      return .save(contact)
    }
  }
}
