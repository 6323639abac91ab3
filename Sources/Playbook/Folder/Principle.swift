import Ground
import Language

/// A piece of the articles' advice, in our own words.
public struct Principle: Sendable {
  /// Its id, such as `reciprocity.goal-pitch`.
  public let id: String
  /// The text by language.
  public let texts: [LanguageTag: String]
  /// Where it was written.
  public let mark: Mark

  static func read(_ item: Item, _ reader: inout ItemReader) -> [Principle] {
    reader.allow(["article", "source", "principles"], in: item)
    return reader.list("principles", in: item, isNeeded: true).compactMap { element in
      reader.allow(["principle", "it", "en"], in: element)
      guard let id = reader.scalar("principle", in: element, isNeeded: true) else { return nil }
      var texts: [LanguageTag: String] = [:]
      for language in LanguageTag.allCases {
        texts[language] = reader.scalar(language.rawValue, in: element, isNeeded: true)?.value
      }
      return Principle(id: id.value, texts: texts, mark: id.mark)
    }
  }
}
