import Language

/// Names, numbers and days: what could stand in no other message.
public enum SpecificsMeasure: Measure {
  /// What authors call it.
  public static let word = "specifics"

  /// How many different words of the body carry one of the marks, those of the greeting aside.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let greeted = Set(
      message.marked.words.filter { $0.range.lowerBound < message.body.lowerBound }.map(\.folded))
    var seen = greeted
    // Two capitals in a row are one name.
    var last = -2
    var found: [Int] = []
    for place in message.carrying(feature.of) {
      let isNew = seen.insert(message.marked.words[place].folded).inserted
      if isNew, place != last + 1 { found.append(place) }
      last = place
    }
    return Measured(Double(found.count), found.map { message.marked.words[$0].range })
  }
}
