/// Questions put to the reader.
public enum QuestionsMeasure: Measure {
  /// What authors call it.
  public static let word = "questions"

  /// How many sentences of the body end with a question mark.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let found = message.bodySentences.filter { message.text[$0].contains("?") }
    return Measured(Double(found.count), found)
  }
}
