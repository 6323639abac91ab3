import Language

/// One reading aloud of a text, measured.
public struct Reading: Sendable, Hashable {
  /// How long it took, in seconds.
  public let seconds: Int
  /// Words per minute, if the whole text was read.
  public let pace: Int

  /// How a pace feels to a listener.
  public enum Feel: String, Sendable, CaseIterable {
    /// Too short to have been a reading of the text.
    case unlikely
    case slow, good, fast
  }

  /// A reading of so many words in so many seconds.
  public init(words: Int, seconds: Int) {
    self.seconds = max(1, seconds)
    pace = words * 60 / max(1, seconds)
  }

  /// How the pace feels; above 260 words per minute nobody reads aloud (Laver, 1994, calls 240 fast).
  public func feel(in language: LanguageTag) -> Feel {
    let comfortable = SpokenLength.pace
    if pace > 260 { return .unlikely }
    if pace > comfortable.upperBound + 10 { return .fast }
    return pace < comfortable.lowerBound - 20 ? .slow : .good
  }

  /// The last attempts as a row of bars, the longest attempt the tallest.
  public static func bars(_ seconds: [Int]) -> String {
    let signs = Array("▁▂▃▄▅▆▇")
    guard let low = seconds.min(), let high = seconds.max() else { return "" }
    return String(
      seconds.map { value in
        high == low ? signs[3] : signs[(value - low) * (signs.count - 1) / (high - low)]
      })
  }
}
