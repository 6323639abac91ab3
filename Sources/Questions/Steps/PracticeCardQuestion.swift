import Counsel
import Contacts
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Practice
import Turns
import Voice

/// `practice-card`: the introduction, its key words and five likely questions, on one page.
public struct PracticeCardQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "practice-card", .shows, holding: .nothing, parts: .free(key: "headings"))
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
    guard let pitch = RehearsalBook(view.wording).latest else { return outcome }
    let language = view.wording.language
    let headings = view.talk?.conversation.texts.steps[own.name]?.parts ?? [:]
    func heading(_ id: String) -> String {
      headings[id].map { view.wording.speaker.say($0, [:]) } ?? id
    }
    let small = view.playbook.speech(language)?.lists["small"]
    let words = Fading.keywords.shown(pitch.text) { small?.contains($0) ?? false }
    var (questions, asked): ([String], [String]) = ([], [])
    for name in view.playbook.drillNames {
      guard let drill = view.playbook.drill(name, language) else { continue }
      let book = view.playbook.speech(language)
      let there = book.map { book in
        Set(
          ElementFinder(pitch.text, in: language, book).all().filter { !$0.value.isEmpty }.keys
            .map(\.rawValue))
      }
      if let next = drill.next(after: asked, last: nil, there: there ?? [], seed: asked.count) {
        asked.append(next.about + ":" + next.question)
        questions.append(next.question)
      }
    }
    let title = heading("title")
    var page = ["# " + title, "", pitch.text, "", "## " + heading("keywords"), "", words, ""]
    page += ["## " + heading("questions"), ""] + questions.prefix(5).map { "- " + $0 }
    outcome.effects.put(.title, title)
    for line in pitch.text.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
    outcome.effects.put(.title, heading("keywords"))
    outcome.effects.put(.draft, words)
    outcome.effects.put(.title, heading("questions"))
    for question in questions.prefix(5) { outcome.effects.put(.item, question) }
    outcome.effects.pages = [Page(name: title, lines: page)]
    return outcome
  }
}
