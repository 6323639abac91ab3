/// Places that show a sign, those of the greeting with them.
public enum AnywhereMeasure: Measure {
  /// What authors call it.
  public static let word = "anywhere"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// How many places of the whole message show one of the signs.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let places = MessageReading.apart(feature.of.flatMap(message.places))
    return Measured(Double(places.count), places)
  }
}
