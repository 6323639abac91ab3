import Language

/// One of the points of an introduction: a sentence and what it is about.
public struct PitchPoint: Sendable, Hashable {
  /// What it is about.
  public let element: PitchElement
  /// The sentence.
  public let words: String

  /// A point.
  public init(element: PitchElement, words: String) {
    self.element = element
    self.words = words
  }

  /// The points of a text: each sentence that shows an element, in its order.
  public static func all(
    of text: String, in language: LanguageTag, _ book: SpeechBook
  ) -> [Self] {
    let found = ElementFinder(text, in: language, book).all()
    let order: [PitchElement] = [.role, .goal, .result, .forWhom, .question, .help, .difference]
    return Sentences.ranges(text).enumerated().compactMap { number, range in
      let own = order.first { element in
        found[element]?.contains { $0.sentence == number } ?? false
      }
      return own.map { Self(element: $0, words: String(text[range])) }
    }
  }
}
