import Contacts
import Desk
import Dialogue
import Ground
import Hearing
import Turns

/// `rung`: whether one rung of the ladder was climbed; asked only where there is an introduction and the rung
/// is not ticked off.
public struct RungQuestion: StepQuestion {
  /// What it is in a conversation: `rung` is what the rehearsal is kept as.
  public static let kind = StepKind("rung", holding: .flag, keys: ["rung"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Yes or no.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo, maySkip: true) }

  /// It is gone past where there is nothing to tick off.
  public func byItself(_ view: TalkView) -> Outcome? {
    let book = RehearsalBook(view.wording)
    let rung = own.details["rung"]?.value
    if book.latest != nil, rung != nil, !book.rehearsals.contains(where: { $0.kind == rung }) {
      return nil
    }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  /// The two.
  public func shown(_ view: TalkView) -> [Reply] {
    var effects = Effects()
    effects.offer(view.yesAndNo)
    return effects.replies
  }

  /// Enter goes on without.
  public func entered(_ view: TalkView) throws -> Outcome { try skipped(view) ?? asked(view) }

  /// The rung is ticked off, or left for another time.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.flag(let isDone)) = reading.meaning else { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .flag(isDone), from: .typed)]
    outcome.effects.label = view.shortened(reading.text)
    guard isDone, let pitch = RehearsalBook(view.wording).latest, let rung = own.details["rung"]
    else { return outcome }
    outcome.effects.changes = try view.changes { source in
      source.add(
        Rehearsal(
          id: try source.freshID(), pitch: pitch.id, seconds: 0, words: 0, day: view.today,
          kind: rung.value))
    }
    outcome.effects.say(view.words("ladder-done"))
    return outcome
  }
}
