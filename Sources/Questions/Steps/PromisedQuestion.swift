import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Playbook
import Turns
import Voice

/// `promised`: what the person promised and has not done yet, and what was promised to them.
public struct PromisedQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("promised", .shows, holding: .nothing)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let shown = 4

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The open promises, the person's own first; the sentence for none.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let open = try view.source.all(Promise.self).filter { $0.kept == nil }
    let own = open.filter { $0.direction == .out } + open.filter { $0.direction == .in }
    if own.isEmpty {
      if let none = view.text(self.own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    if let text = view.text(self.own, \.ask) { outcome.effects.say(text) }
    for promise in own.prefix(Self.shown) {
      var values: [String: VoiceValue] = [
        "who": view.person(promise.contact), "made": .day(promise.made),
      ]
      values["thing"] = promise.thing.map { .text($0) }
      values["due"] = promise.due.map { .day($0) }
      let label = promise.direction == .out ? "owed-out" : "owed-in"
      outcome.effects.put(.item, view.words(label, values))
    }
    return outcome
  }
}
