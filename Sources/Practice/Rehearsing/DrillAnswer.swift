import Language

/// An answer of the drill, judged.
public struct DrillAnswer: Sendable {
  /// What is said of it: the first that holds.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Nothing, or hardly anything, was said.
    case short
    /// It was not said what was asked.
    case beside
    /// It took too long.
    case long
    /// What is sought or asked for was not said plainly.
    case ask
    /// A number would help.
    case number
    /// It was answered, and the turn was given back.
    case back
    /// It was answered.
    case good
  }

  /// What is said of it.
  public let verdict: Verdict
  /// Whether what was asked was answered.
  public let isAnswered: Bool
  /// Whether the turn was given back.
  public let givesBack: Bool
  /// How many fillers were typed.
  public let fillers: Int

  /// More words than these are a speech (45 seconds at 135 a minute).
  private static let most = 100

  /// Judges an answer to a question about an element, which the person's own introduction knows.
  public init(
    _ text: String, about element: PitchElement?, pitch: String, in language: LanguageTag,
    _ book: SpeechBook
  ) {
    let measure = PitchMeasure(text, in: language, book)
    let own = Meaning(text, in: language, book)
    let points = PitchPoint.all(of: pitch, in: language, book).filter { $0.element == element }
    let shares = points.contains { point in
      let meant = Meaning(point.words, in: language, book)
      return meant.shared(with: own) > 0 || !meant.numbers.isDisjoint(with: own.numbers)
    }
    let words = measure.length.words
    fillers = (measure.marks["filler"] ?? []).count
    givesBack = text.contains("?")
    // What is sought tells what would help, too.
    let asks: Set<PitchElement> = [.goal, .help]
    let saysAsk = element.map(asks.contains) ?? false && asks.contains(where: measure.has)
    let isAbout = element.map { measure.has($0) || saysAsk || shares || words > 11 } ?? (words > 3)
    isAnswered = words > 2 && isAbout
    let isPlain = saysAsk || shares
    verdict =
      if words < 3 {
        .short
      } else if !isAbout {
        .beside
      } else if words > Self.most {
        .long
      } else if let element, asks.contains(element), !isPlain {
        .ask
      } else if element == .result, !measure.has(.number) {
        .number
      } else {
        givesBack ? .back : .good
      }
  }
}
