import Playbook
import Desk
import Dialogue
import Hearing
import Turns

/// `brief`: a page to take along is shown, and handed out as Markdown.
public struct BriefQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "brief", .shows, holding: .nothing, parts: .free(key: "labels"))
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
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    guard let pages = view.eventPages, let talk = view.talk else { return outcome }
    let name = pages.event?.name ?? view.title(talk)
    var page = ["# " + name, ""]
    outcome.effects.put(.title, name)
    for section in try pages.brief(own) {
      guard let heading = section.heading else {
        for line in section.lines {
          page.append("**" + line.replacing(": ", with: "**: ", maxReplacements: 1) + "  ")
          outcome.effects.put(.item, line)
        }
        continue
      }
      page += ["## " + heading, ""] + section.lines.map { "- " + $0 } + [""]
      if section.isShown { continue }
      outcome.effects.put(.title, heading)
      for line in section.lines { outcome.effects.put(.item, line) }
    }
    outcome.effects.page = Page(name: name, lines: page)
    return outcome
  }
}
