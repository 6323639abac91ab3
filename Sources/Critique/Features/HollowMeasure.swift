import Language

/// Sentences that show a sign and name nothing.
public enum HollowMeasure: Measure {
  /// What authors call it.
  public static let word = "hollow"
  /// How its places are quoted.
  public static let quoting = Quoting.sentences
  /// Fewer words that mean something of their own than this are none.
  private static let fewest = 2

  /// The share of the sentences showing one of the signs in which fewer than two words carry a mark of
  /// `against`.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let places = MessageReading.apart(feature.of.flatMap(message.placesInBody))
    var sentences: [Range<String.Index>] = []
    for place in places {
      guard let sentence = message.sentence(at: place.lowerBound), sentence != sentences.last else {
        continue
      }
      sentences.append(sentence)
    }
    guard !sentences.isEmpty else { return Measured(0) }
    let full = Set(message.carrying(feature.against))
    let hollow = sentences.filter { sentence in
      full.count { sentence.contains(message.marked.words[$0].range.lowerBound) } < fewest
    }
    return Measured(Double(hollow.count) / Double(sentences.count), hollow)
  }
}
