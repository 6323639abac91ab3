import Language

/// How much of a message is asking.
public enum RequestShareMeasure: Measure {
  /// What authors call it.
  public static let word = "taken-up"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// The share of the words of the body that stand in sentences with one of the signs.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let all = message.inBody
    guard !all.isEmpty else { return Measured(0) }
    let places = MessageReading.apart(feature.of.flatMap(message.placesInBody))
    let asking = message.bodySentences.filter { sentence in
      places.contains { sentence.contains($0.lowerBound) }
    }
    let count = all.count { place in
      asking.contains { $0.contains(message.marked.words[place].range.lowerBound) }
    }
    return Measured(Double(count) / Double(all.count), places)
  }
}
