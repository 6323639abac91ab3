import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Interchange
import Playbook
import Turns
import Voice

/// `practice-card`: the introduction, its key words and five likely questions, on one page.
public struct PracticeCardQuestion: StepQuestion {
  /// What it is in a conversation: `askers` says who is likely to ask, by what the introduction is for.
  public static let kind = StepKind(
    "practice-card", .shows, holding: .nothing, keys: ["askers"], parts: .free(key: "headings"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The page, kept for the phone and the printer.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    guard let pitch = RehearsalBook(view.wording).latest else { return outcome }
    let headings = view.talk?.conversation.texts.steps[own.name]?.parts ?? [:]
    let card = PracticeCard(view.wording, view.playbook) { id in
      headings[id].map { view.wording.speaker.say($0, [:]) } ?? id
    }
    let page = card.page(of: pitch, asker: asker(pitch))
    outcome.effects.put(page)
    outcome.effects.pages = [
      Page(name: page.title, lines: [BriefHTML(page).text], ending: "html"),
      Page(name: page.title, lines: page.markdown),
    ]
    return outcome
  }

  /// Who asks, by the goal of the introduction; the first where none is named for it.
  private func asker(_ pitch: Pitch) -> String? {
    let pairs = (own.details["askers"]?.value ?? "").split(separator: ";")
      .map { $0.split(separator: " ").map(String.init) }.filter { $0.count == 2 }
    let own = pairs.first { $0[0] == pitch.goal?.rawValue } ?? pairs.first
    return own?[1]
  }
}
