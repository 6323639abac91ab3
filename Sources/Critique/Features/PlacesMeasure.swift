/// Places that show a sign, counted.
public enum PlacesMeasure: Measure {
  /// What authors call it.
  public static let word = "places"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// How many places in the body show one of the signs.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let places = MessageReading.apart(feature.of.flatMap(message.placesInBody))
    return Measured(Double(places.count), places)
  }
}
