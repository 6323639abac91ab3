import Language

/// Sentences that tell nobody anything: what has no verb, or only its writer in it.
public enum ListsMeasure: Measure {
  /// What authors call it.
  public static let word = "lists"
  /// How its places are quoted.
  public static let quoting = Quoting.sentences

  /// The share of the words of the body that stand in sentences without a mark of the feature.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let own = message.inBody
    guard !own.isEmpty else { return Measured(0) }
    let marked = Set(
      own.filter { place in feature.of.contains { message.marked.marks[place].contains($0) } }
        .map { message.marked.sentences[$0] })
    let bare = own.filter { !marked.contains(message.marked.sentences[$0]) }
    let places = message.bodySentences.filter { sentence in
      bare.contains { sentence.contains(message.marked.words[$0].range.lowerBound) }
    }
    return Measured(Double(bare.count) / Double(own.count), places)
  }
}
