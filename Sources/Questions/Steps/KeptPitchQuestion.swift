import Playbook
import Counsel
import Contacts
import Desk
import Dialogue
import Ground
import Hearing
import Turns

/// `kept-pitch`: without an introduction to rehearse, another conversation finds one first.
public struct KeptPitchQuestion: StepQuestion {
  /// What it is in a conversation: `else` is the conversation that is opened.
  public static let kind = StepKind("kept-pitch", .shows, holding: .nothing, keys: ["else"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// On, or to the other conversation.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    let isThere = RehearsalBook(view.wording).latest != nil
    guard !isThere, let other = own.details["else"]?.value else {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
      return outcome
    }
    var outcome = Outcome(.open(Opening(other)))
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    return outcome
  }
}
