import Contacts
import Desk
import Dialogue
import Hearing
import Turns
import Voice

/// What is done when no answer comes: the person does not know, or was not understood.
///
/// It is something else each time, and the third time it goes on.
public struct Puzzlement {
  private let open: any Question
  private let view: TalkView
  /// Whether the step beneath a question of the coach's own would only ask it again.
  private let isBound: Bool

  /// A question without an answer; `isBound` when the step that is open cannot go on without it.
  public init(_ open: any Question, _ view: TalkView, isBound: Bool) {
    self.open = open
    self.view = view
    self.isBound = isBound
  }

  /// What the question is counted by.
  public var key: String {
    let talk = view.talk.map { String($0.talk.id.number) }
    return [talk, open.step?.name, type(of: open).word].compactMap { $0 }.joined(separator: " ")
  }

  /// Examples first, then on without an answer.
  public func unknown(_ time: Int) throws -> Outcome {
    switch time {
    // It was asked lightly.
    case _ where open is ToldQuestion: return try without()
    case 1:
      var outcome = try withExamples()
      if open.step?.maySkip ?? false {
        let command = VoiceValue.text(view.commandWord("skip"))
        outcome.effects.note(view.words("unsure-skip", ["command": command]))
      }
      outcome.effects.offer(try open.expected(view).offers)
      return outcome
    case 2 where open.step.map { !$0.maySkip } ?? false:
      var outcome = Outcome(.stay(Prompt()))
      outcome.effects.say(view.words("cannot-skip"))
      outcome.effects.offer(try open.expected(view).offers)
      return outcome
    default: return try open.unheard(view) ?? without()
    }
  }

  /// Its own words first, then what was understood and examples, then on without an answer.
  public func misheard(_ text: String, _ time: Int) throws -> Outcome {
    switch time {
    case 1: return try open.misheard(text, view)
    case 2:
      var outcome = try withExamples()
      let known = view.hearer.known(in: text)
      if !known.isEmpty {
        let list = VoiceValue.list(known.map { .text($0) })
        outcome.effects.replies.insert(
          Reply(.say, view.words("heard-known", ["list": list])), at: 0)
      }
      outcome.effects.offer(try open.expected(view).offers)
      return outcome
    default: return try open.unheard(view) ?? without()
    }
  }

  private func withExamples() throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.replies = try open.examples(view)
    return outcome
  }

  /// On without an answer where it can be done without; else the conversation is put aside.
  private func without() throws -> Outcome {
    if open.step == nil, var passed = try open.skipped(view) {
      // Silence would leave the person guessing what became of what they said.
      if passed.effects.replies.isEmpty { passed.effects.say(view.words("unheard-left")) }
      return passed
    }
    if let step = open.step, step.maySkip {
      var outcome = Outcome(.goOn)
      outcome.effects.say(view.words("gone-without"))
      outcome.effects.events = [.skipped(step: step.name)]
      outcome.effects.label = view.commandWord("skip")
      return outcome
    }
    guard open.step != nil || isBound, let talk = view.talk else {
      var outcome = Outcome(.again)
      outcome.effects.say(view.words("unheard-left"))
      return outcome
    }
    var outcome = Outcome(.putAway(.paused, offersNext: false))
    outcome.effects.say(
      view.words(
        "unheard-aside",
        ["title": .text(view.title(talk)), "command": .text(view.commandWord("resume"))]))
    outcome.effects.label = view.commandWord("pause")
    return outcome
  }
}
