import Hearing
import Language
import Turns
import Voice

/// Where the file is that people are taken in from.
public struct PathQuestion: Question {
  /// What it is called.
  public static let word = "path"
  private let isAgain: Bool

  /// A question; once more, it explains nothing.
  public init(again: Bool = false) { isAgain = again }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything, maySkip: true) }

  /// How to come by the file, in three lines.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let skip = ["skip": VoiceValue.text(view.commandWord("skip"))]
    if isAgain {
      outcome.effects.put(.ask, view.words("import-again", skip))
      return outcome
    }
    outcome.effects.say(view.words("import-how"))
    outcome.effects.put(.ask, view.words("import-where"))
    return outcome
  }

  /// What looks like a path is taken in.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    TypedPath(reading.text).map { Outcome(.errand(.takeIn($0.path))) }
  }

  /// What a path looks like.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(
      view.words("import-path", ["skip": .text(view.commandWord("skip"))]))
    return outcome
  }

  /// What a path looks like.
  public func examples(_ view: TalkView) -> [Reply] {
    [Reply(.say, view.words("import-how"))]
  }

  /// No file is taken in.
  public func skipped(_ view: TalkView) -> Outcome? {
    var outcome = Outcome(.again)
    outcome.effects.say(view.words("import-later", ["command": .text(view.commandWord("import"))]))
    return outcome
  }
}
