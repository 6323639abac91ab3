import Language

/// How long a text takes to say aloud.
public struct SpokenLength: Sendable, Hashable {
  /// How many words it has.
  public let words: Int
  /// The fewest seconds it is likely to take.
  public let least: Int
  /// The most seconds it is likely to take.
  public let most: Int

  /// The length of a text at a comfortable pace.
  ///
  /// 110 to 150 words per minute in Italian and 120 to 160 in English, pauses included (ranges
  /// published for presentations and conversation).
  public init(_ text: String, in language: LanguageTag) {
    words = Words.count(text)
    let pace = SpokenLength.pace(language)
    least = (words * 60 + pace.upperBound - 1) / pace.upperBound
    most = (words * 60 + pace.lowerBound - 1) / pace.lowerBound
  }

  /// The comfortable pace of a language, in words per minute.
  public static func pace(_ language: LanguageTag) -> ClosedRange<Int> {
    switch language {
    case .it: 110...150
    case .en: 120...160
    }
  }
}
