import Language

/// How much one sentence that asks for something asks for.
public enum LargestRequestMeasure: Measure {
  /// What authors call it.
  public static let word = "load"

  /// The most places of `against` in one sentence that shows a sign of `of`: work named, things
  /// listed, people to be asked.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let places = MessageReading.apart(feature.of.flatMap(message.placesInBody))
    let load = MessageReading.apart(
      feature.against.flatMap(message.placesInBody)
        + message.carrying(feature.against).map { message.marked.words[$0].range })
    var best: [Range<String.Index>] = []
    for place in places {
      guard let sentence = message.sentence(at: place.lowerBound) else { continue }
      let own = load.filter { sentence.contains($0.lowerBound) }
      if own.count > best.count { best = own }
    }
    return Measured(Double(best.count), best)
  }
}
