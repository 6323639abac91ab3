import Language

/// How long a text takes to say aloud.
public struct SpokenLength: Sendable, Hashable {
  /// How many words it has.
  public let words: Int
  /// How many syllables it has.
  public let syllables: Int
  /// The fewest seconds it is likely to take.
  public let least: Int
  /// The most seconds it is likely to take.
  public let most: Int

  /// The length of a text at a person's own pace, else at 120 to 150 words a minute, pauses included.
  public init(_ text: String, in language: LanguageTag, pace: OwnPace? = nil) {
    words = Words.count(text)
    syllables = Syllables.count(in: text, language)
    if let pace, let seconds = pace.seconds(syllables: syllables) {
      least = Int((seconds * 0.93).rounded(.down))
      most = Int((seconds * 1.07).rounded(.up))
    } else {
      let usual = SpokenLength.pace
      least = (words * 60 + usual.upperBound - 1) / usual.upperBound
      most = (words * 60 + usual.lowerBound - 1) / usual.lowerBound
    }
  }

  /// The pace of presentations, in words a minute (VirtualSpeech, 2022: 100 to 150; thirty seconds are
  /// 60 to 75 words).
  public static let pace = 120...150

  /// The most words that a text for so many seconds may have.
  public static func mostWords(seconds: Int) -> Int { seconds * pace.upperBound / 60 }
}
