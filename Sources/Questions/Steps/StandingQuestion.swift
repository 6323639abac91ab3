import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Rules
import Turns

/// `standing`: the people of whom a derived relation of the rules holds, heard longest ago first.
public struct StandingQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("standing", .shows, holding: .nothing, keys: ["holds"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let shown = 3

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// Its heading and a line for each, `most` at most; the sentence for none.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let table = try view.counsel().conclusions.table(own.details["holds"]?.value ?? "")
    let people = try (0..<table.count).map { EntityID(Int(table.value($0, 0))) }
      .map { who in
        (who, try view.source.latestInteractions(with: who, limit: 1).first?.day)
      }
      .sorted { ($0.1?.number ?? 0, $0.0) < ($1.1?.number ?? 0, $1.0) }
    if people.isEmpty {
      if let none = view.text(own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    for (who, _) in people.prefix(own.most ?? Self.shown) {
      guard let contact = try view.source.one(Contact.self, who) else { continue }
      outcome.effects.put(.item, try view.wording.line(contact))
    }
    return outcome
  }
}
