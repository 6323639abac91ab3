import Desk
import Dialogue
import Hearing

/// The answer that a correction is of: `no, I meant Thursday`.
public struct Correction {
  /// The question whose answer it changes.
  public let question: any Question
  /// Whether that was answered before, so that it is asked again first.
  public let isPast: Bool
  /// The words as its answer.
  public let reading: Reading

  /// What only a day, a number or an option can be goes before what any words can be.
  private static let strict: Set<StepKind.Holding> = [.day, .number, .option, .options, .flag]

  /// The last answer that the words fit, else the question that is open; nothing when they fit none.
  public init?(_ words: String, _ open: any Question, _ view: TalkView) throws {
    let answered = view.talk?.changeable.reversed() ?? []
    let candidates =
      answered.filter { Self.strict.contains($0.kind.holding) }.prefix(8)
      + answered.prefix(1).filter { !Self.strict.contains($0.kind.holding) }
    for step in candidates {
      if let past = StepQuestions.question(step),
        let reading = try Self.fitting(words, past, view)
      {
        (question, isPast, self.reading) = (past, true, reading)
        return
      }
    }
    // "No, I meant Priya" is of whom the conversation is about, though nobody was asked for.
    if let whom = view.talk?.script.steps.first, whom.kind.holding == .person,
      !candidates.contains(where: { $0.name == whom.name }),
      let asked = StepQuestions.question(whom),
      let reading = try Self.fitting(words, asked, view), reading.changes.isEmpty,
      case .answer(.entity) = reading.meaning
    {
      (question, isPast, self.reading) = (asked, true, reading)
      return
    }
    guard let reading = try Self.fitting(words, open, view) else { return nil }
    (question, isPast, self.reading) = (open, false, reading)
  }

  private static func fitting(
    _ words: String, _ question: any Question, _ view: TalkView
  ) throws -> Reading? {
    try view.hearer.readings(words, question.expected(view)).first { reading in
      switch reading.meaning {
      case .answer, .either: reading.score >= Sureness.answer
      default: false
      }
    }
  }
}
