import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Practice
import Turns
import Voice

/// A text about oneself, taken apart: each sentence goes to the step that asks for it.
struct PastedIntroduction {
  /// So many words or more are a paragraph.
  private static let paragraph = 24
  /// So many sentences that found no place are named.
  private static let mostNamed = 3

  let talk: OpenTalk
  let apart: TakenApart
  private let typed: String

  /// A text in a conversation that asks for the parts of an introduction; nothing in any other.
  init?(_ typed: String, _ view: TalkView) {
    guard let talk = view.talk, talk.script.steps.contains(where: { $0.details["element"] != nil }),
      let book = view.playbook.speech(view.wording.language)
    else { return nil }
    (self.talk, self.typed) = (talk, typed)
    apart = TakenApart(typed, in: view.wording.language, book)
  }

  /// Whether it is a paragraph that has several parts.
  var isParagraph: Bool { Words.count(typed) >= Self.paragraph && apart.parts.count > 1 }

  /// An outcome with the parts kept as answers, and said; what has an answer stays as it is.
  func kept(_ outcome: Outcome, _ view: TalkView) -> Outcome {
    var outcome = outcome
    outcome.effects.say(view.words(apart.parts.count > 1 ? "apart-found" : "apart-one"))
    for step in talk.script.steps {
      guard let name = step.details["element"]?.value,
        talk.state.answers[step.name] ?? .nothing == .nothing
      else { continue }
      if let sentence = apart.parts[name] {
        outcome.effects.events.append(.answered(step: step.name, .text(sentence), from: .typed))
        let what = view.words("element-" + name)
        outcome.effects.put(
          .item, view.words("apart-item", ["what": .text(what), "text": .text(sentence)]))
      } else if apart.covered.contains(name), talk.state.answers[step.name] == nil {
        outcome.effects.events.append(.answered(step: step.name, .nothing, from: .given))
      }
    }
    for sentence in apart.rest.prefix(Self.mostNamed) {
      outcome.effects.note(view.words("apart-rest", ["text": .text(view.shortened(sentence))]))
    }
    outcome.effects.label = view.shortened(typed)
    return outcome
  }
}
