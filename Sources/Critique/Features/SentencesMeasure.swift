import Language

/// Clauses that show a sign, counted: several words of one request are one request.
public enum SentencesMeasure: Measure {
  /// What authors call it.
  public static let word = "clauses"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// How many clauses of the body show one of the signs; a clause ends at a comma, a sign or an *and*.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let places = MessageReading.apart(feature.of.flatMap(message.placesInBody))
    var kept: [Range<String.Index>] = []
    for place in places {
      if let last = kept.last,
        message.sentence(at: last.lowerBound) == message.sentence(at: place.lowerBound),
        !isDivided(message, last.upperBound, place.lowerBound)
      {
        continue
      }
      kept.append(place)
    }
    return Measured(Double(kept.count), kept)
  }

  private static func isDivided(
    _ message: MessageReading, _ start: String.Index, _ end: String.Index
  ) -> Bool {
    guard start <= end else { return false }
    if message.text[start..<end].contains(where: { ",;:".contains($0) }) { return true }
    return Words.split(String(message.text[start..<end])).contains {
      ["and", "e", "ed", "or", "o"].contains($0.folded)
    }
  }
}
