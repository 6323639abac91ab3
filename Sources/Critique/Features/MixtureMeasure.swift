import Language

/// Two ways of speaking in one message.
public enum MixtureMeasure: Measure {
  /// What authors call it.
  public static let word = "mixture"

  /// How many words of the rarer of two groups of marks or signs there are.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let first = places(feature.of, message)
    let second = places(feature.against, message)
    let rarer = first.count < second.count ? first : second
    return Measured(Double(rarer.count), rarer)
  }

  private static func places(
    _ names: [String], _ message: MessageReading
  ) -> [Range<String.Index>] {
    let words = message.marked.words.indices.filter { place in
      names.contains { message.marked.marks[place].contains($0) }
    }
    return MessageReading.apart(
      words.map { message.marked.words[$0].range } + names.flatMap(message.places))
  }
}
