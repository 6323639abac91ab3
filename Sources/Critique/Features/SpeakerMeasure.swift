import Language

/// Whether it says who is writing.
public enum SpeakerMeasure: Measure {
  /// What authors call it.
  public static let word = "nameless"

  /// 1 when neither the last lines nor any of the signs say a name.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    if feature.of.contains(where: { !message.places($0).isEmpty }) { return Measured(0) }
    let tail = message.marked.words.indices.filter {
      message.marked.words[$0].range.lowerBound >= message.body.upperBound
    }
    // A name may stand behind the last sentence without a line of its own.
    let last = message.marked.words.indices.suffix(1)
    let isSigned = (tail + last).contains { place in
      message.marked.marks[place].contains("capital")
        && message.marked.marks[place].isDisjoint(with: ["polite"])
        && message.marked.words[place].folded.count > 1
    }
    return Measured(isSigned ? 0 : 1)
  }
}
