import Language

/// How loud it is: exclamation marks in a row, capitals, drawn out letters, pictures.
public enum LoudnessMeasure: Measure {
  /// What authors call it.
  public static let word = "loudness"

  /// Loud places: `!!`, `??`, words in capitals beyond the first two, `heyyy`, emoji; a single
  /// exclamation mark is a third of one.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    var loud = 0.0
    var places: [Range<String.Index>] = []
    let text = message.text
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let character = text[index]
      if "!?".contains(character), next < text.endIndex, "!?".contains(text[next]) {
        var end = next
        while end < text.endIndex, "!?".contains(text[end]) { end = text.index(after: end) }
        loud += 1
        places.append(index..<end)
        index = end
        continue
      }
      if character == "!" { loud += 1.0 / 3 }
      if character.unicodeScalars.first?.properties.isEmojiPresentation == true {
        loud += 1
        places.append(index..<next)
      }
      index = next
    }
    let drawn = message.carrying(["drawn"])
    let capitals = message.carrying(["capitals-loud"]).filter {
      message.marked.marks[$0].contains("capitals")
    }
    loud += Double(drawn.count) + Double(capitals.count)
    places += (drawn + capitals).map { message.marked.words[$0].range }
    return Measured(loud, places.sorted { $0.lowerBound < $1.lowerBound })
  }
}
