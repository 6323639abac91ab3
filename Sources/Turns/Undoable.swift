import Ground

/// The last turn that can be taken back.
public struct Undoable: Sendable, Hashable {
  /// What it is called.
  public let label: String
  /// When it was, in seconds since 1970.
  public let seconds: Double
  /// Its day.
  public let day: Day
  /// Whether it changed so much that it is worth a question.
  public let isLarge: Bool

  /// A turn.
  public init(label: String, seconds: Double, day: Day, isLarge: Bool) {
    self.label = label
    self.seconds = seconds
    self.day = day
    self.isLarge = isLarge
  }
}
