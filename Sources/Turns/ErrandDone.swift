import Contacts

/// What became of an errand.
public struct ErrandDone: Sendable {
  /// The errand.
  public let errand: Errand
  /// What is said of it, line by line.
  public let lines: [String]
  /// Those who are new with it, in their order.
  public let people: [EntityID]
  /// What was read.
  public let text: String?
  /// Whether nothing could be done.
  public let hasFailed: Bool
  /// The columns of a table of which it has to be asked what they hold, each with an example.
  public let columns: [String]

  /// What became of an errand.
  public init(
    _ errand: Errand, lines: [String], people: [EntityID] = [], text: String? = nil,
    hasFailed: Bool = false, columns: [String] = []
  ) {
    self.errand = errand
    self.lines = lines
    self.people = people
    self.text = text
    self.hasFailed = hasFailed
    self.columns = columns
  }
}
