import Language

/// Finds the elements of an introduction in a text.
public struct ElementFinder: Sendable {
  private let text: String
  private let book: SpeechBook
  /// The words of the text and their signs.
  public let finder: SignFinder

  /// A finder in a text of a language.
  public init(_ text: String, in language: LanguageTag, _ book: SpeechBook) {
    self.text = text
    self.book = book
    finder = SignFinder(SpokenWord.split(text, language), lists: book.lists)
  }

  /// The words that show each element, in the order of the text: what its signs show, weighed with all
  /// else that is met in a sentence.
  public func all() -> [PitchElement: [ElementEvidence]] {
    let signed = signed()
    guard !book.clues.weights.isEmpty else { return signed }
    let features = features(signed)
    var found = signed
    for (element, weights) in book.clues.weights {
      found[element] = features.all.indices.flatMap { sentence -> [ElementEvidence] in
        guard weights.total(features.all[sentence]) > 0 else { return [] }
        let shown = signed[element]?.filter { $0.sentence == sentence } ?? []
        guard shown.isEmpty else { return shown }
        return weighed(element, weights, features, sentence).map { [$0] } ?? []
      }
    }
    return found
  }

  /// What is met in each sentence.
  public func features(_ signed: [PitchElement: [ElementEvidence]]) -> SentenceFeatures {
    SentenceFeatures(SignFinder(finder.words, lists: book.wide), signed, book.clues)
  }

  /// The clause that the heaviest clue of a sentence stands in.
  private func weighed(
    _ element: PitchElement, _ weights: ElementClues.Weights, _ features: SentenceFeatures,
    _ sentence: Int
  ) -> ElementEvidence? {
    let heaviest = features.places[sentence].max {
      (weights.features[$0.key] ?? 0, $1.value) < (weights.features[$1.key] ?? 0, $0.value)
    }
    guard let place = heaviest?.value else { return nil }
    return ElementEvidence(
      element: element, words: words(element, around: place..<place + 1), sentence: sentence,
      place: place)
  }

  /// The words that the signs of each element show.
  public func signed() -> [PitchElement: [ElementEvidence]] {
    var found: [PitchElement: [ElementEvidence]] = [:]
    // What others depend on is looked for first.
    let order: [PitchElement] = [.question, .help, .goal] + PitchElement.allCases
    for element in order where found[element] == nil {
      found[element] = evidence(element, found)
    }
    return found
  }

  private func evidence(
    _ element: PitchElement, _ others: [PitchElement: [ElementEvidence]]
  ) -> [ElementEvidence] {
    guard let signs = book.elements[element] else { return [] }
    let closed = signs.outside.flatMap { others[$0] ?? [] }
    let barred = signs.not.flatMap { finder.places($0) }
    var taken: [ElementEvidence] = []
    let places = signs.look.flatMap { finder.places($0) }.sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    for place in places where !barred.contains(where: { $0.overlaps(place) }) {
      let sentence = finder.words[place.lowerBound].sentence
      guard !closed.contains(where: { closes($0, place.lowerBound) }) else { continue }
      let words = words(element, around: place)
      if taken.contains(where: { $0.words.contains(words) }) { continue }
      taken.append(
        ElementEvidence(
          element: element, words: words, sentence: sentence, place: place.lowerBound))
    }
    return taken
  }

  /// Whether a word stands in the sentence of another element: behind the words that show a goal,
  /// anywhere in a question or in what is asked for.
  private func closes(_ other: ElementEvidence, _ place: Int) -> Bool {
    finder.words[place].sentence == other.sentence
      && (other.element != .goal || place >= other.place)
  }

  /// The stretch of text that is shown: a number with what it counts, a question from where it
  /// begins, else the clause.
  private func words(_ element: PitchElement, around place: Range<Int>) -> String {
    let words = finder.words
    var (low, high) = (place.lowerBound, place.upperBound)
    switch element {
    case .number: break
    case .question:
      low = questionStart(place.lowerBound)
      high = words.lastIndex { $0.sentence == words[low].sentence }.map { $0 + 1 } ?? high
    default:
      low = finder.clauseStart(low)
      high = max(high, finder.clauseEnd(high - 1))
      // A short clause says little without the next.
      if high - low < 4, high < words.count, words[high].sentence == words[low].sentence {
        high = finder.clauseEnd(high)
      }
    }
    let end = words[high - 1].range.upperBound
    let stretch = text[words[low].range.lowerBound..<end]
    let sign = text[end...].prefix { "?!%€".contains($0) }
    return String(stretch) + sign
  }

  /// Where a question begins within its sentence: behind a colon.
  private func questionStart(_ place: Int) -> Int {
    let words = finder.words
    var start = place
    while start > 0, words[start - 1].sentence == words[place].sentence {
      if text[words[start - 1].range.upperBound..<words[start].range.lowerBound].contains(":") {
        break
      }
      start -= 1
    }
    return start
  }
}
