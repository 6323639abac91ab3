import Ground
import Hearing
import Language
import Turns
import Voice

/// Where what is known is written to, and in which format.
public struct ExportQuestion: Question {
  /// What it is called.
  public static let word = "export"
  /// The endings by which a format is named, each with the words for it.
  private static let endings: [(String, Set<String>)] = [
    ("json", ["json", "tutto", "everything", "all", "1"]),
    ("vcf", ["vcf", "vcard", "rubrica", "address book", "addressbook", "2"]),
    ("csv", ["csv", "excel", "tabella", "table", "spreadsheet", "foglio", "3"]),
    ("ics", ["ics", "calendario", "calendar", "4"]),
  ]
  private let isAgain: Bool

  /// A question; once more, it explains nothing.
  public init(again: Bool = false) { isAgain = again }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything, maySkip: true) }

  /// What there is to choose from.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    if isAgain {
      outcome.effects.put(.ask, view.words("export-again", skip(view)))
      return outcome
    }
    outcome.effects.put(.ask, view.words("export-ask"))
    outcome.effects.offer(Self.endings.map { view.words("export-" + $0.0) })
    outcome.effects.say(view.words("export-where"))
    return outcome
  }

  private func skip(_ view: TalkView) -> [String: VoiceValue] {
    ["skip": .text(view.commandWord("skip"))]
  }

  /// A format by its name, its number or the ending of a path.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    if let path = TypedPath(reading.text) { return Outcome(.errand(.writeOut(path.path))) }
    let typed = Folding.fold(reading.text.trimmingPunctuation)
    guard let ending = Self.endings.first(where: { $0.1.contains(typed) })?.0 else { return nil }
    return Outcome(.errand(.writeOut(Self.usual(ending, view))))
  }

  /// Enter is everything.
  public func entered(_ view: TalkView) -> Outcome {
    Outcome(.errand(.writeOut(Self.usual("json", view))))
  }

  private static func usual(_ ending: String, _ view: TalkView) -> String {
    "~/alleato-" + view.today.iso + "." + ending
  }

  /// What there is to choose from, once more.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.words("export-again", skip(view)))
    return outcome
  }

  /// Nothing is written.
  public func skipped(_ view: TalkView) -> Outcome? { Outcome(.again) }
}
