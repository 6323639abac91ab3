/// Something that is nowhere in the message.
public enum LackMeasure: Measure {
  /// What authors call it.
  public static let word = "lack"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// 1 when none of the signs shows; where the signs of `has` stand is told instead.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    if feature.of.contains(where: message.shows) { return Measured(0) }
    return Measured(1, feature.has.prefix(1).flatMap(message.placesInBody))
  }
}
