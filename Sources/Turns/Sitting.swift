import Ground

/// What was done since the program began, so that what is taken back can be told apart.
public struct Sitting: Sendable {
  private let began: Double
  /// The labels of the turns that can be taken back, in order.
  private var done: [String] = []

  /// A sitting that begins at an instant.
  public init(at moment: Moment) { began = moment.seconds }

  /// Notes a turn that can be taken back.
  public mutating func note(_ turn: Turn) {
    if let label = turn.label, !turn.changes.isEmpty { done.append(label) }
  }

  /// Notes that the last turn was taken back.
  public mutating func tookBack(_ label: String) {
    if done.last == label { done.removeLast() }
  }

  /// Whether a turn is from another day, was done in another terminal, or touches many people: it is
  /// named before it is taken back.
  public func isElsewhere(_ last: Undoable, today: Day) -> Bool {
    if done.last == last.label { return false }
    return last.day < today || last.seconds > began || last.isLarge
  }
}
