import Contacts

/// What the coach answers: what it says, what is to be kept, and what it waits for.
public struct Turn: Sendable {
  /// What it says, in order.
  public var replies: [Reply] = []
  /// What is to be committed before anything is said.
  public var changes: [Change] = []
  /// What the turn is called when it is taken back; nothing when it is no doing of the person's.
  public var label: String?
  /// What has left the machine with this turn.
  public var outside: String?
  /// Pages to be kept as files.
  public var pages: [Page] = []
  /// What it waits for.
  public var awaits: Awaits = .line(Prompt())

  /// A turn in which nothing has been said yet.
  public init() {}
}
