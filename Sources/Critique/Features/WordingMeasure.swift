import Language

/// What the words of a message come to, all weighed together.
public enum WordingMeasure: Measure {
  /// What authors call it.
  public static let word = "wording"
  /// How its places are quoted.
  public static let quoting = Quoting.sentences

  /// How much the words speak against the message, or for it where the feature is a good one, as log
  /// odds; with the sentence that says it most.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let sign = feature.isGood ? -1.0 : 1
    let weighed = message.weighed
    let value = weighed.sum * sign
    guard value > 0 else { return Measured(0) }
    var heaviest: (sentence: Range<String.Index>, share: Double)?
    for sentence in message.bodySentences where !sentence.isEmpty {
      let share = weighed.shares.reduce(0) { sum, own in
        sum + (sentence.contains(own.range.lowerBound) ? own.share * sign : 0)
      }
      if share > heaviest?.share ?? 0 { heaviest = (sentence, share) }
    }
    return Measured(value, heaviest.map { [$0.sentence] } ?? [])
  }
}
