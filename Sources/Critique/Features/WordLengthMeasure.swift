import Language

/// How long its words are: officialese has long ones.
public enum WordLengthMeasure: Measure {
  /// What authors call it.
  public static let word = "word-length"
  /// Fewer words than this say nothing.
  private static let fewest = 20

  /// Letters of a word of the body, names left out, in the middle of all.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let own = message.inBody.filter {
      message.marked.marks[$0].isDisjoint(with: ["name", "number"])
    }
    guard own.count >= fewest else { return Measured(0) }
    let letters = own.reduce(0) { $0 + message.marked.words[$1].folded.count }
    let longest = own.filter { message.marked.words[$0].folded.count >= 11 }
    return Measured(
      Double(letters) / Double(own.count), longest.map { message.marked.words[$0].range })
  }
}
