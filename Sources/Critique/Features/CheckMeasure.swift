/// What one of the checks found.
public enum CheckMeasure: Measure {
  /// What authors call it.
  public static let word = "check"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// How many places one of the checks found, at least 1 where it found anything.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let found = feature.of.compactMap { message.checks[$0] }
    let places = MessageReading.apart(found.flatMap { $0 })
    return Measured(Double(max(found.count, places.count)), places)
  }
}
