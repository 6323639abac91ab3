import Language

/// A sign in whose sentence another shows, or in whose sentence no other does.
public enum NearMeasure: Measure {
  /// What authors call it.
  public static let word = "near"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// How many places show a sign of `of` in a sentence where one of `against` shows, too.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let others = feature.against.flatMap(message.placesInBody)
    let found = MessageReading.apart(feature.of.flatMap(message.placesInBody)).filter { place in
      guard let sentence = message.sentence(at: place.lowerBound) else { return false }
      return others.contains { sentence.contains($0.lowerBound) && $0 != place }
    }
    let beside = others.filter { other in
      found.contains { place in
        message.sentence(at: place.lowerBound)?.contains(other.lowerBound) == true
      }
    }
    return Measured(Double(found.count), MessageReading.apart(found + beside))
  }
}
