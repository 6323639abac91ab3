import Ground

/// A conversation that was opened, and whether it is still going on.
public struct Talk: Row {
  /// The table of conversations.
  public static let table = "talk"
  /// The identity.
  public var id: EntityID
  /// The name of its script.
  public var script: String
  /// Whether it goes on.
  public var state: TalkState
  /// The day it was opened.
  public var opened: Day
  /// The conversation it returns to, when it is a digression.
  public var parent: EntityID?
  /// The process it belongs to while it is being held.
  public var owner: Int?
  /// The identity of the advice it was opened from.
  public var advice: String?

  /// A conversation.
  public init(id: EntityID, script: String, opened: Day, parent: EntityID? = nil) {
    self.id = id
    self.script = script
    self.opened = opened
    self.parent = parent
    state = .open
  }
}

/// Whether a conversation goes on.
public enum TalkState: String, Codable, Sendable { case open, paused, closed }

/// Something that happened in a conversation; the payload is the dialogue's own.
public struct TalkEvent: Row {
  /// The table of events.
  public static let table = "talk_event"
  /// The identity; events of a conversation follow its order.
  public var id: EntityID
  /// The conversation.
  public var talk: EntityID
  /// What happened, as the dialogue writes it.
  public var payload: String

  /// An event.
  public init(id: EntityID, talk: EntityID, payload: String) {
    self.id = id
    self.talk = talk
    self.payload = payload
  }
}
