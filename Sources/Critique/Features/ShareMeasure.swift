import Language

/// How many of a hundred words carry a mark.
public enum ShareMeasure: Measure {
  /// What authors call it.
  public static let word = "share"
  /// Fewer words than this are taken for so many.
  private static let fewest = 40.0

  /// Words with one of the marks, in a hundred words of the body.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let found = message.carrying(feature.of)
    let all = max(fewest, Double(message.inBody.count))
    return Measured(
      100 * Double(found.count) / all, found.map { message.marked.words[$0].range })
  }
}
