import Playbook
import Counsel
import Turns
import Desk
import Dialogue
import Hearing
import Voice

/// `matches`: the people who are known at the organisations of another step are shown.
public struct MatchesQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("matches", .shows, holding: .nothing, keys: ["of"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The first five of them, and how many more there are.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let matches = try view.eventPages?.matches(own) ?? []
    if matches.isEmpty {
      if let none = view.text(own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    for contact in matches.prefix(5) { outcome.effects.put(.item, try view.wording.line(contact)) }
    if matches.count > 5 {
      outcome.effects.note(view.words("and-more", ["count": .number(matches.count - 5)]))
    }
    return outcome
  }
}
