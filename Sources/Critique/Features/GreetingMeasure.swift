import Language

/// A greeting that says no name.
public enum GreetingMeasure: Measure {
  /// What authors call it.
  public static let word = "unnamed"
  /// How its places are quoted.
  public static let quoting = Quoting.sentences

  /// 1 when there is a greeting and neither a name nor a mark of the feature in it.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let text = message.text
    let greeting = text.startIndex..<message.body.lowerBound
    guard !greeting.isEmpty else { return Measured(0) }
    let named = message.marked.words.indices.contains { place in
      let own = message.marked.marks[place]
      return greeting.contains(message.marked.words[place].range.lowerBound)
        && (own.contains("capital") || feature.of.contains { own.contains($0) })
    }
    return Measured(named ? 0 : 1, named ? [] : [greeting])
  }
}
