import Language

/// One of the points of an introduction: a sentence and what it is about.
public struct PitchPoint: Sendable, Hashable {
  /// What it is about.
  public let element: PitchElement
  /// The sentence.
  public let words: String
}

/// How a retelling compares with the points of an introduction.
public struct Retelling: Sendable {
  /// The points that were there.
  public let covered: [PitchPoint]
  /// The points that were missing.
  public let missing: [PitchPoint]
  /// Elements that are new in it.
  public let new: [PitchElement]

  /// The points of a text: each sentence that shows an element.
  public static func points(
    of text: String, in language: LanguageTag, _ book: SpeechBook
  ) -> [PitchPoint] {
    let found = ElementFinder(text, in: language, book).all()
    let order: [PitchElement] = [.role, .goal, .result, .forWhom, .question, .help, .difference]
    return Sentences.ranges(text).enumerated().compactMap { number, range in
      let own = order.first { element in found[element]?.contains { $0.sentence == number } ?? false
      }
      return own.map { PitchPoint(element: $0, words: String(text[range])) }
    }
  }

  /// Compares what was said with the points: by their elements and the words that carry meaning.
  ///
  /// A point is there when half of its meaningful words are, or its number and one of its words, or one
  /// of its words in a sentence that shows the same element; a question is there when one is asked.
  public init(
    _ said: String, _ points: [PitchPoint], in language: LanguageTag, _ book: SpeechBook
  ) {
    let content = Content(language, book)
    let found = ElementFinder(said, in: language, book).all()
    let sentences = Sentences.ranges(said).map { content.stems(said[$0]) }
    let all = sentences.reduce(into: Set<String>()) { $0.formUnion($1) }
    var covered: [PitchPoint] = []
    var missing: [PitchPoint] = []
    for point in points {
      let own = content.stems(point.words[...])
      let shared = own.intersection(all)
      let numbers = shared.filter { $0.first?.isNumber ?? false }
      let same = found[point.element]?.contains { evidence in
        sentences.indices.contains(evidence.sentence)
          && !sentences[evidence.sentence].isDisjoint(with: own)
      }
      let isThere =
        shared.count * 2 >= max(1, own.count) && !own.isEmpty
        || !numbers.isEmpty && shared.count > 1 || same ?? false
        || point.element == .question && found[.question]?.isEmpty == false
        || shared.count > 1 && shared.count * 3 >= own.count
      if isThere { covered.append(point) } else { missing.append(point) }
    }
    (self.covered, self.missing) = (covered, missing)
    let known = Set(points.map(\.element))
    new = PitchElement.allCases.filter { element in
      element != .number && !known.contains(element) && found[element]?.isEmpty == false
        && !points.contains { point in
          ElementFinder(point.words, in: language, book).all()[element]?.isEmpty == false
        }
    }
  }

  /// The words of a text that carry meaning, without their endings.
  struct Content {
    private let language: LanguageTag
    private let small: WordList?

    init(_ language: LanguageTag, _ book: SpeechBook) {
      self.language = language
      small = book.lists["small"]
    }

    func stems(_ text: Substring) -> Set<String> {
      Set(
        Words.split(String(text)).map(\.folded)
          .filter { word in
            word.first?.isNumber ?? false || word.count > 2 && !(small?.contains(word) ?? false)
          }
          .map { Stem.of($0, language) })
    }
  }
}
