import Language

/// What is better changed in an introduction: at most three things, the most useful first.
public struct PitchReview: Sendable {
  /// The findings.
  public let findings: [PitchFinding]
  /// All findings, also those beyond the first three.
  public let all: [PitchFinding]

  /// Looks at a measured text for the length it is for.
  ///
  /// A text may have a tenth more words than its time holds. Up to two fillers or hedges in thirty
  /// seconds are not spoken of. A sentence is long from thirty words on (the Italian guide to official
  /// writing asks for at most twenty-five in writing; *Manuale di stile*, 1997).
  public init(
    _ measure: PitchMeasure, seconds: Int?, in language: LanguageTag, _ book: SpeechBook,
    expects: Set<PitchElement> = Set(PitchElement.allCases)
  ) {
    var found: [PitchFinding] = []
    func marked(_ name: String) -> [String] { measure.marks[name] ?? [] }
    func sentence(_ words: String) -> String {
      measure.texts.first { $0.contains(words) } ?? words
    }
    let rewriter = PitchRewriter(language, book)
    if let gap = marked("blank").first { found.append(PitchFinding(.blank, gap)) }
    if measure.length.words < 8 {
      found.append(PitchFinding(.thin, count: measure.length.words))
      (all, findings) = (found, found)
      return
    }
    let pace = measure.length.words
    if let seconds {
      let most = Self.mostWords(measure, seconds)
      if pace * 10 > most * 11 {
        found.append(PitchFinding(.tooLong, count: pace - most))
      }
    }
    if let words = marked("vague").first { found.append(PitchFinding(.vague, sentence(words))) }
    func lacks(_ element: PitchElement) -> Bool {
      expects.contains(element) && !measure.has(element)
    }
    if lacks(.role) { found.append(PitchFinding(.noRole)) }
    if lacks(.goal), lacks(.help) { found.append(PitchFinding(.noGoal)) }
    if lacks(.result) {
      found.append(PitchFinding(.noResult))
    } else if lacks(.number), let result = measure.elements[.result]?.first {
      found.append(PitchFinding(.noNumber, result.words))
    }
    if let words = marked("large-ask").first {
      found.append(PitchFinding(.largeAsk, sentence(words)))
    }
    let claims = marked("claim")
    if claims.count > 1 || !claims.isEmpty && !measure.has(.result) {
      found.append(PitchFinding(.claim, claims.prefix(3).joined(separator: ", ")))
    }
    if let words = marked("jargon").first {
      let whole = sentence(words)
      found.append(PitchFinding(.jargon, words, rewrite: rewriter.swapped(whole, about: words)))
    }
    if lacks(.forWhom) { found.append(PitchFinding(.noForWhom)) }
    if lacks(.help), lacks(.question), measure.has(.goal) { found.append(PitchFinding(.noHelp)) }
    if lacks(.question), !(lacks(.help) && measure.has(.goal)) {
      found.append(PitchFinding(.noQuestion))
    }
    if let place = measure.sentences.indices.max(by: {
      measure.sentences[$0] < measure.sentences[$1]
    }),
      measure.sentences[place] > 30
    {
      let long = measure.texts[place]
      found.append(
        PitchFinding(
          .longSentence, long, rewrite: rewriter.halved(long), count: measure.sentences[place]))
    }
    let allowed = max(2, measure.length.words / 35)
    for (name, kind) in [("hedge", PitchFinding.Kind.hedge), ("filler", .filler)] {
      let words = marked(name)
      guard words.count > allowed, let first = words.first else { continue }
      let whole = sentence(first)
      found.append(
        PitchFinding(
          kind, words.prefix(4).joined(separator: ", "),
          rewrite: rewriter.swapped(whole, about: first), count: words.count))
    }
    if marked("passive").count > 1, let first = marked("passive").first {
      found.append(PitchFinding(.passive, sentence(first)))
    }
    all = found
    findings = Array(found.prefix(3))
  }

  /// How many words so many seconds hold, at the person's own pace where it is known.
  private static func mostWords(_ measure: PitchMeasure, _ seconds: Int) -> Int {
    guard measure.length.least > 0 else { return seconds * 5 / 2 }
    return max(seconds * 2, seconds * measure.length.words / max(1, measure.length.least))
  }
}
