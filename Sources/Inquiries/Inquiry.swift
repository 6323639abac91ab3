import Contacts
import Dialogue
import Ground
import Questions

/// Something a person asks of what is known, or tells to be done with it: an inquiry is a type, named
/// in `Inquiries.all`.
public protocol Inquiry: Sendable {
  /// What it is called where a sentence leads to it.
  static var id: String { get }
  /// Answers it with what the sentence named, by slot.
  static func answered(_ named: Named, _ view: TalkView) throws -> Outcome
}

/// What a sentence named, by slot.
public struct Named {
  private let slots: [String: Answer]

  /// The slots of a sentence.
  public init(_ slots: [String: Answer]) { self.slots = slots }

  /// The people of a slot.
  public func people(_ slot: String) -> [EntityID] {
    switch slots[slot] {
    case .entity(let item): [EntityID(item.id)]
    case .entities(let items): items.map { EntityID($0.id) }
    default: []
    }
  }

  /// The words of a slot: what was typed, or the name of what is known.
  public func words(_ slot: String) -> String? {
    switch slots[slot] {
    case .text(let text): text
    case .entity(let item): item.name
    case .entities(let items): items.first?.name
    default: nil
    }
  }

  /// The day of a slot.
  public func timing(_ slot: String) -> Timing? { slots[slot]?.timing }
}
