import Voice
import Dialogue
import Ground
import Hearing

/// `date`: a day, gone by with `past`, to come with `ahead`.
public struct DateQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("date", holding: .day, keys: ["ahead"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// A day.
  public func expected(_ view: TalkView) -> Expected {
    Expected(
      .day(isPast: own.isPast, isAhead: own.details["ahead"] != nil), maySkip: own.maySkip)
  }

  /// The day is kept; one that cannot be is answered with the reason.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    if case .either(let days) = reading.meaning {
      let which = WhichDayQuestion(days, at: expected(view)) { day, view in
        taken(.on(day), said: reading.text, view)
      }
      return Outcome(.ask(which))
    }
    return refused(reading, view) ?? kept(reading, view)
  }

  /// Keeps a day, and says which it is.
  public func taken(_ answer: Answer, said: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, answer, from: .typed)]
    outcome.effects.label = view.shortened(said)
    if let timing = answer.timing {
      outcome.effects.note(view.words("date-understood", ["day": .timing(timing)]))
    }
    return outcome
  }
}
