import Language

/// Words about one beside words about another.
public enum BalanceMeasure: Measure {
  /// What authors call it.
  public static let word = "balance"
  /// So many words are needed before a balance says all it can.
  private static let enough = 6.0

  /// How far the first marks outweigh the second, from 0 to 1; less where there are few of both.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let own = message.carrying(feature.of)
    let other = message.carrying(feature.against)
    let all = Double(own.count + other.count)
    guard all > 0 else { return Measured(0) }
    let share = Double(own.count - other.count) / all
    return Measured(
      max(0, share) * min(1, all / enough), own.map { message.marked.words[$0].range })
  }
}
