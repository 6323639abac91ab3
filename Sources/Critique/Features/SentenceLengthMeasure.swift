import Language

/// How long its sentences are.
public enum SentenceLengthMeasure: Measure {
  /// What authors call it.
  public static let word = "sentence-length"
  /// How its places are quoted.
  public static let quoting = Quoting.sentences

  /// The words of a sentence of the body, in the middle of all; the longest is shown.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let sentences = message.bodySentences
    let counts = sentences.map { Words.count(message.text[$0]) }
    guard !counts.isEmpty else { return Measured(0) }
    let longest = zip(sentences, counts).max { $0.1 < $1.1 }?.0
    return Measured(Double(counts.reduce(0, +)) / Double(counts.count), longest.map { [$0] } ?? [])
  }
}
