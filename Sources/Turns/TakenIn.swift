import Contacts

/// What became of a file that was to be taken in.
public struct TakenIn: Sendable {
  /// What is said of it, line by line.
  public let lines: [String]
  /// Those who are new with it, in their order.
  public let people: [EntityID]
  /// Whether nothing could be taken in from it.
  public let hasFailed: Bool

  /// What became of a file.
  public init(lines: [String], people: [EntityID] = [], hasFailed: Bool = false) {
    self.lines = lines
    self.people = people
    self.hasFailed = hasFailed
  }
}
