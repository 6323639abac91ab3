import Counsel
import Desk
import Dialogue
import Foundation
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `event`: an event by its name, known or new, gone by with `past`.
public struct EventQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("event", holding: .event, keys: ["new"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// An event.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.event(isPast: own.isPast), maySkip: own.maySkip)
  }

  /// The event is kept; words on a place are kept as words, and the sentence they complete is shown.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    if let kept = dayKept(reading, view) { return kept }
    guard case .answer(let answer) = reading.meaning else { return nil }
    if let which = whichDay(reading, view) { return which }
    var outcome = taken(answer, said: reading.text, view)
    if case .text = answer,
      let sentence = view.after(outcome.effects.events).text(own, \.complete)
    {
      outcome.effects.note(sentence)
    }
    return outcome
  }

  /// Which day is meant by a weekday beside an event to come, when today is one.
  private func whichDay(_ reading: Reading, _ view: TalkView) -> Outcome? {
    let text = reading.text
    guard !own.isPast, let (range, days) = view.hearer.doubtedDay(text) else { return nil }
    let which = WhichDayQuestion(days, at: Expected(.day(isPast: false, isAhead: true))) {
      day, view in
      let said = view.wording.speaker.words(.timing(day))
      return Outcome(.hear(text.replacingCharacters(in: range, with: said)))
    }
    return Outcome(.ask(which))
  }

  /// A day is no name: the name is asked for, and the day kept where the conversation asks for one.
  private func dayKept(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .outside(_, let values) = reading.meaning, case .timing(let timing)? = values["when"]
    else { return nil }
    let day = view.talk?.script.steps.first {
      $0.details["from"]?.value == own.name && $0.kind.holding == .day
    }
    var outcome = Outcome(.stay(Prompt()))
    guard let day, day.isPast == (timing.day < view.wording.today) else {
      outcome.effects.say(view.words("event-day", values))
      return outcome
    }
    outcome.effects.events = [.answered(step: day.name, .on(timing), from: .typed)]
    outcome.effects.say(view.words("event-day-kept", values))
    outcome.effects.label = view.shortened(reading.text)
    return outcome
  }
}
