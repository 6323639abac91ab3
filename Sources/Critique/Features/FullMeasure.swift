import Language

/// Sentences that show a sign and name something with it: the opposite of hollow ones.
public enum FullMeasure: Measure {
  /// What authors call it.
  public static let word = "full"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses
  /// As many words that mean something of their own are something.
  private static let enough = 2

  /// How many sentences of the body show one of the signs and carry at least two words with a mark of
  /// `against`.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let places = MessageReading.apart(feature.of.flatMap(message.placesInBody))
    let marked = message.carrying(feature.against).map { message.marked.words[$0].range }
    var found: [Range<String.Index>] = []
    for place in places {
      guard let sentence = message.sentence(at: place.lowerBound),
        !(found.last.map { sentence.contains($0.lowerBound) } ?? false),
        marked.count(where: { sentence.contains($0.lowerBound) }) >= enough
      else { continue }
      found.append(place)
    }
    return Measured(Double(found.count), found)
  }
}
