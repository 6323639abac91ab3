import Voice
import Desk
import Dialogue
import Hearing
import Language
import Turns

/// How one of the person's own answers is said in the language of the message.
public struct OwnWordsQuestion: Question {
  /// What it is called.
  public static let word = "own-words"
  private let draft: Step
  private let about: Step
  private let language: LanguageTag

  /// A question about the answer of a step, for the message of another.
  public init(_ draft: Step, about: Step, _ language: LanguageTag) {
    self.draft = draft
    self.about = about
    self.language = language
  }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  private func kept(_ view: TalkView) -> String {
    view.talk?.state.answers[about.name].map(view.plain) ?? ""
  }

  /// The answer as it is.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(
      .ask, view.words("own-words-" + language.rawValue, ["text": .text(kept(view))]))
    return outcome
  }

  /// The words are kept for the message.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    take(reading.text.replacing("\n", with: " ").trimmingPunctuation, view)
  }

  /// An empty line leaves the words as they are.
  public func entered(_ view: TalkView) -> Outcome { take("", view) }

  private func take(_ line: String, _ view: TalkView) -> Outcome {
    let words = line.isEmpty ? kept(view) : String(line.prefix(200))
    var outcome = Outcome(.again)
    outcome.effects.events = [
      .moved(step: draft.name, Drafting.word(.words(step: about.name, words)))
    ]
    outcome.effects.label = view.shortened(line)
    return outcome
  }

  /// They are left as they are.
  public func skipped(_ view: TalkView) -> Outcome? { take("", view) }
}
