import Language

/// Words of one kind against those of another: empty ones against ones that mean something.
public enum RatioMeasure: Measure {
  /// What authors call it.
  public static let word = "ratio"
  /// So many words of the other kind are taken to be there, so that a short message is not all one kind.
  private static let given = 4.0

  /// The share of the words carrying a mark of `of` among those carrying one of `of` or `against`.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let found = message.carrying(feature.of)
    let others = message.carrying(feature.against).count
    let all = Double(found.count + others) + given
    return Measured(Double(found.count) / all, found.map { message.marked.words[$0].range })
  }
}
