import Foundation
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns

/// `brief`: a page to take along is shown, and kept for the phone, the printer and the calendar.
///
/// What `labels:` names goes on it in the person's own words; `ladder:` says when small steps are better
/// than a number of people.
public struct BriefQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "brief", .shows, holding: .nothing, keys: ["ladder"], parts: .free(key: "labels"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The page.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    guard let pages = view.eventPages, let id = pages.event?.id,
      let event = try view.source.one(Event.self, EntityID(id))
    else { return outcome }
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    var page = EventBrief(view.wording, event)
    for section in try pages.brief(own) {
      if section.heading == nil {
        page.own.facts += section.lines.compactMap(Self.fact)
      } else {
        page.own.taken += section.lines
      }
    }
    page.wantsSmallSteps = wantsSmallSteps(view)
    page.listIsShown = true
    let brief = try page.brief()
    outcome.effects.put(brief)
    let files = try EventFiles(view.wording, event, brief)
    outcome.effects.pages = files.pages
    outcome.effects.changes = files.changes
    return outcome
  }

  private static func fact(_ line: String) -> (label: String, value: String)? {
    guard let sign = line.range(of: ": ") else { return nil }
    return (String(line[..<sign.lowerBound]), String(line[sign.upperBound...]))
  }

  private func wantsSmallSteps(_ view: TalkView) -> Bool? {
    guard let talk = view.talk, let words = own.details["ladder"],
      let guarded = GuardReader.read(words).guard
    else { return nil }
    return guarded.holds(talk.state)
  }
}
