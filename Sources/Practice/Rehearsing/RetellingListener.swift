import Language

/// Listens to a retelling for the points of an introduction.
///
/// A word speaks for the points that hold it, the less the more of them there are; what is asked, wished or
/// counted is told by other signs. What each weighs was fitted to retellings that readers have judged
/// (`Benchmarks/pitch/retold.py`).
public struct RetellingListener {
  /// The elements that the retelling shows.
  let found: [PitchElement: [ElementEvidence]]
  private let said: Meaning
  private let clauses: [Meaning]
  private let points: [(point: PitchPoint, meaning: Meaning)]
  private let book: SpeechBook
  private let marks: Set<String>
  private let asks: Bool
  private let onTopic: Double

  /// A retelling beside the points of an introduction.
  public init(
    _ text: String, _ points: [PitchPoint], in language: LanguageTag, _ book: SpeechBook
  ) {
    let finder = ElementFinder(text, in: language, book)
    // Short retellings rarely say enough to be weighed.
    found = finder.signed()
    let said = Meaning(text, in: language, book)
    self.said = said
    clauses = text.split { ".,;:/!?…\n".contains($0) }.map {
      Meaning(String($0), in: language, book)
    }
    self.book = book
    marks = Set(
      ["wish", "ask", "work"].filter { name in
        book.marks[name]?.contains { !finder.finder.places($0).isEmpty } ?? false
      })
    asks = text.contains("?")
    self.points = points.map { ($0, Meaning($0.words, in: language, book)) }
    let keys = self.points.reduce(into: Set<String>()) { $0.formUnion($1.meaning.keys) }
    let known = said.words.count { !$0.isDisjoint(with: keys) }
    onTopic = said.words.isEmpty ? 0 : Double(known) / Double(said.words.count)
  }

  /// Whether a point was there.
  func heard(_ point: PitchPoint) -> Bool {
    guard let weights = book.retold[point.element] else { return false }
    let met = features(of: point)
    return weights.bias + weights.features.reduce(0) { $0 + $1.value * (met[$1.key] ?? 0) } > 0
  }

  /// What is met of a point in the retelling, each from nothing to one.
  public func features(of point: PitchPoint) -> [String: Double] {
    let own = points.first { $0.point == point }?.meaning ?? said
    let others = points.filter { $0.point != point }.map(\.meaning)
    let shared = own.words.filter { !$0.isDisjoint(with: said.keys) }
    var evidence = 0.0
    var alone = 0.0
    for word in shared {
      let rivals = others.count { !word.isDisjoint(with: $0.keys) }
      evidence += 1 / Double(rivals + 1)
      if rivals == 0 { alone += 1 }
    }
    let best = clauses.map { own.shared(with: $0) }.max() ?? 0
    let hasNumbers = !own.numbers.isEmpty
    let isNumbered = !own.numbers.isDisjoint(with: said.numbers)
    let signs = found[point.element] ?? []
    var met: [String: Double] = [
      "share": own.words.isEmpty ? 0 : Double(shared.count) / Double(own.words.count),
      "some": shared.isEmpty ? 0 : 1,
      "evidence": min(evidence, 3) / 3,
      "alone": min(alone, 3) / 3,
      "one-alone": alone > 0 ? 1 : 0,
      "together": min(Double(best), 3) / 3,
      "numbered": hasNumbers && isNumbered ? 1 : 0,
      "other-number": hasNumbers && !isNumbered && !said.numbers.isEmpty ? 1 : 0,
      "no-number": hasNumbers && said.numbers.isEmpty ? 1 : 0,
      "shown": signs.isEmpty ? 0 : 1,
      "on-topic": onTopic,
      "asked": asks ? 1 : 0,
      "short": said.words.count < 5 ? 1 : 0,
      "long": min(Double(said.words.count), 40) / 40,
    ]
    for mark in marks { met[mark] = 1 }
    if !signs.isEmpty, !shared.isEmpty { met["shown-shared"] = 1 }
    if marks.contains("wish"), !shared.isEmpty { met["wish-shared"] = 1 }
    if marks.contains("ask") || asks, !shared.isEmpty { met["ask-shared"] = 1 }
    return met
  }

  /// The names of all that can be met.
  public static let names: Set<String> = [
    "share", "some", "evidence", "alone", "one-alone", "together", "numbered", "other-number",
    "no-number", "shown", "on-topic", "asked", "short", "long", "wish", "ask", "work",
    "shown-shared", "wish-shared", "ask-shared",
  ]
}
