/// A day of an invented person's life: what they typed to the coach on it.
public struct SampleDay: Hashable, Sendable {
  /// How many days before today it was.
  public let ago: Int
  /// What was typed, line by line; an empty line is Enter.
  public let lines: [String]

  /// A day.
  public init(ago: Int, lines: [String]) { (self.ago, self.lines) = (ago, lines) }
}
