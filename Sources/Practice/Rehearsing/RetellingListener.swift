import Language

/// Listens to a retelling for the points of an introduction.
///
/// What a point needs depends on what it is: a number its value, a goal or a request that something is
/// wished or asked for, the others enough of what they are about. The shares were set on thirty
/// retellings and looked at on thirty others.
struct RetellingListener {
  /// The elements that the retelling shows.
  let found: [PitchElement: [ElementEvidence]]
  private let said: Meaning
  private let sentences: [Meaning]
  private let language: LanguageTag
  private let book: SpeechBook
  private let isAbout: Bool
  private let marks: Set<String>

  init(_ text: String, _ points: [PitchPoint], in language: LanguageTag, _ book: SpeechBook) {
    let finder = ElementFinder(text, in: language, book)
    // Short retellings rarely say enough to be weighed.
    found = finder.signed()
    let said = Meaning(text, in: language, book)
    self.said = said
    sentences = Sentences.ranges(text).map { Meaning(String(text[$0]), in: language, book) }
    (self.language, self.book) = (language, book)
    marks = Set(
      ["wish", "ask", "work"].filter { name in
        book.marks[name]?.contains { !finder.finder.places($0).isEmpty } ?? false
      })
    let keys = points.reduce(into: Set<String>()) {
      $0.formUnion(Meaning($1.words, in: language, book).keys)
    }
    isAbout = said.words.count { !$0.isDisjoint(with: keys) } > 1
  }

  /// Whether a point was there.
  func heard(_ point: PitchPoint) -> Bool {
    let own = Meaning(point.words, in: language, book)
    let shared = own.shared(with: said)
    let share = own.words.isEmpty ? 0 : Double(shared) / Double(own.words.count)
    let isNumbered = !own.numbers.isDisjoint(with: said.numbers)
    let isShown = found[point.element]?.contains { evidence in
      sentences.indices.contains(evidence.sentence)
        && own.shared(with: sentences[evidence.sentence]) > 0
    }
    switch point.element {
    case .number: return own.numbers.isEmpty ? shared > 0 : isNumbered
    case .question, .help:
      return marks.contains("ask") && isAbout || isShown ?? false || share >= 0.6 && shared > 1
    case .goal:
      return marks.contains("wish") && (shared > 0 || isAbout) || isShown ?? false
        || share >= 0.5 && shared > 1
    case .role:
      return share > 0.5 || shared > 0 && isAbout && (marks.contains("work") || isShown ?? false)
    case .forWhom: return share >= 0.3
    case .result: return isNumbered && isAbout || share >= 0.34 && shared > 1 || isShown ?? false
    case .difference: return share >= 0.25 && shared > 1 || isShown ?? false
    }
  }
}
