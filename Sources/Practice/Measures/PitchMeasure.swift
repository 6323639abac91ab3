import Language

/// An introduction, measured.
public struct PitchMeasure: Sendable {
  /// Its words and the seconds it is likely to take.
  public let length: SpokenLength
  /// How many words each sentence has.
  public let sentences: [Int]
  /// How easily it is read: Gulpease in Italian, Flesch in English; nothing below twenty words.
  public let ease: Int?
  /// The words that show each element that is there.
  public let elements: [PitchElement: [ElementEvidence]]
  /// What was found of each kind of mark, in the order of the text.
  public let marks: [String: [String]]
  /// How often the speaker is meant: *I*, *my*, a verb of the first person.
  public let me: Int
  /// How often the listener is meant.
  public let you: Int
  /// The capitalised words that are no beginnings of sentences.
  public let names: [String]
  /// The first words, up to six.
  public let opening: String
  /// The last words, up to six.
  public let closing: String
  /// The sentences of the text.
  let texts: [String]

  /// Measures a text of a language.
  public init(_ text: String, in language: LanguageTag, _ book: SpeechBook, pace: OwnPace? = nil) {
    length = SpokenLength(text, in: language, pace: pace)
    texts = Sentences.ranges(text).map { String(text[$0]) }
    sentences = texts.map { Words.count($0) }
    ease = Readability.ease(text, in: language)
    let search = ElementFinder(text, in: language, book)
    elements = search.all().filter { !$0.value.isEmpty }
    let words = search.finder.words
    func said(_ place: Range<Int>) -> String {
      String(
        text[
          words[place.lowerBound].range.lowerBound..<words[place.upperBound - 1].range.upperBound])
    }
    marks = book.marks.mapValues { signs in
      var taken: [Range<Int>] = []
      for place in signs.flatMap({ search.finder.places($0) })
      where !taken.contains(where: { $0.overlaps(place) }) {
        taken.append(place)
      }
      return taken.sorted { $0.lowerBound < $1.lowerBound }.map(said)
    }
    .merging(["blank": Self.blanks(text, book, search.finder)]) { $1 }
    me = words.indices.count { search.finder.isIn("me", $0) }
    you = words.indices.count { search.finder.isIn("addressed", $0) }
    names = words.filter { $0.isCapital && !$0.opensSentence && $0.folded.count > 1 }
      .map { String(text[$0.range]) }
    let all = text.split(whereSeparator: \.isWhitespace)
    opening = all.prefix(6).joined(separator: " ")
    closing = all.suffix(6).joined(separator: " ")
  }

  /// Places that were left to be filled in: `[Company]`, `{name}`, `<role>`, `______`, a row of X.
  private static func blanks(
    _ text: String, _ book: SpeechBook, _ finder: SignFinder
  ) -> [String] {
    var found: [String] = []
    for (open, close) in [("[", "]"), ("{", "}"), ("<", ">")] as [(Character, Character)] {
      var rest = text[...]
      while let start = rest.firstIndex(of: open),
        let end = rest[start...].prefix(42).firstIndex(of: close)
      {
        found.append(String(rest[start...end]))
        rest = rest[rest.index(after: end)...]
      }
    }
    for run in text.split(whereSeparator: { !"_…".contains($0) }) where run.count > 2 {
      found.append(String(run))
    }
    for word in finder.words.indices where finder.isIn("blank", word) {
      let written = String(text[finder.words[word].range])
      if written == written.uppercased() { found.append(written) }
    }
    return found
  }

  /// Whether an element is there.
  public func has(_ element: PitchElement) -> Bool { elements[element] != nil }
}
