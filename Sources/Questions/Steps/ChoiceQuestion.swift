import Playbook
import Voice
import Ground
import Desk
import Dialogue
import Hearing
import Turns

/// `choice`: one of some options; those that `fits` names a message for are the ones it can have.
public struct ChoiceQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("choice", holding: .option, keys: ["fits"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// One of the options.
  public func expected(_ view: TalkView) -> Expected {
    let fitting = fitted(view).flatMap { view.desk($0)?.channels }
    let leads = view.talk?.conversation.leads.contains { lead in
      lead.condition?.steps.contains(own.name) ?? false
    }
    return Expected(
      .option(view.offers(own, fitting: fitting)), maySkip: own.maySkip, leads: leads ?? false)
  }

  /// What the message it has to fit depends on.
  public func consulted(_ view: TalkView) -> [FactQuery] {
    fitted(view).map { Desk.daysAsked($0) } ?? []
  }

  /// The options.
  public func shown(_ view: TalkView) -> [Reply] {
    var effects = Effects()
    effects.offer(expected(view).offers)
    return effects.replies
  }

  /// An option is kept; one that does not fit is answered with the reason.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(let answer) = reading.meaning else { return nil }
    // A whole introduction is no option: it is kept, and the question asked again.
    if case .text(let typed) = answer {
      guard let pasted = PastedIntroduction(typed, view), pasted.isParagraph else { return nil }
      return pasted.kept(Outcome(.again), view)
    }
    if case .option(let id) = answer, let drafting = fitted(view),
      expected(view).offers.contains(where: { $0.id == id && !$0.isShown })
    {
      guard let reason = view.desk(drafting)?.reasonAgainst(id) else { return nil }
      var outcome = Outcome(.again)
      outcome.effects.say(view.words("empty-" + reason))
      return outcome
    }
    var outcome = taken(answer, said: reading.text, view)
    if case .option(let id) = answer { outcome.effects.events += set(id) }
    if let rest = reading.rest {
      outcome.effects.events.append(.moved(step: own.name, "note:" + rest))
      outcome.effects.note(view.words("kept-besides", ["words": .text(rest)]))
    }
    if let detail = reading.detail { answerNext(detail, &outcome, view) }
    return outcome
  }

  /// The answers of other steps that an option gives: `sets: linkedin-tu channel linkedin register tu`.
  private func set(_ id: String) -> [LogEvent] {
    let parts = own.details["sets"]?.value.split(separator: ";") ?? []
    guard
      let words = parts.map({ $0.split(separator: " ").map(String.init) }).first(where: {
        $0.first == id
      })
    else { return [] }
    return stride(from: 1, to: words.count - 1, by: 2).map { place in
      .answered(step: words[place], .option(words[place + 1]), from: .typed)
    }
  }

  /// More of the same, said with an option, is the answer to a question that depends on it.
  private func answerNext(_ detail: String, _ outcome: inout Outcome, _ view: TalkView) {
    let after = view.after(outcome.effects.events)
    guard let next = after.step, next.kind == TextQuestion.kind,
      next.dependencies.contains(own.name)
    else { return }
    let question = TextQuestion(next)
    let readings = try? view.hearer.readings(detail, question.expected(after))
    guard let reading = readings?.first, case .answer(.text(let words)) = reading.meaning,
      !view.hearer.isSentence(words)
    else { return }
    let taken = question.taken(.text(words), said: words, after)
    outcome.effects.events += taken.effects.events
    outcome.effects.replies += taken.effects.replies
  }

  /// The step whose message the options have to fit.
  private func fitted(_ view: TalkView) -> Step? {
    own.details["fits"].flatMap { view.talk?.script.step($0.value) }
  }
}
