import Language

/// How a retelling compares with the points of an introduction, by what they are about.
public struct Retelling: Sendable {
  /// The points that were there.
  public let covered: [PitchPoint]
  /// The points that were missing.
  public let missing: [PitchPoint]
  /// Elements that are new in it.
  public let new: [PitchElement]

  /// Compares what was said with the points.
  public init(
    _ said: String, _ points: [PitchPoint], in language: LanguageTag, _ book: SpeechBook
  ) {
    let listener = RetellingListener(said, points, in: language, book)
    covered = points.filter { listener.heard($0) }
    missing = points.filter { !listener.heard($0) }
    let known = Set(points.map(\.element))
    new = PitchElement.allCases.filter { element in
      element != .number && !known.contains(element)
        && listener.found[element]?.isEmpty == false
        && !points.contains { point in
          ElementFinder(point.words, in: language, book).all()[element]?.isEmpty == false
        }
    }
  }
}
