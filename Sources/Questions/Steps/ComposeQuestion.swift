import Ground
import Playbook
import Language
import Counsel
import Contacts
import Desk
import Dialogue
import Hearing
import Turns

/// `compose`: an introduction is put together in its lengths, changed and kept.
public struct ComposeQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "compose", holding: .option, keys: ["about"],
    parts: .fixed(key: "versions", ids: ["30", "60"]))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// What can be done with it.
  public func expected(_ view: TalkView) -> Expected { Expected(.option(view.offers(own))) }

  /// Nothing answers it but the person.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  private func versions(_ view: TalkView) -> [(seconds: Int, text: String)] {
    view.talk.map { PitchVersions(view.wording, $0.conversation, $0.state, own).all } ?? []
  }

  /// The versions with their words and the seconds to expect.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    for version in versions(view) {
      outcome.effects.put(
        .title, view.wording.title(ofPitch: version.text, seconds: version.seconds))
      for line in version.text.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
    }
    outcome.effects.offer(view.offers(own))
    return outcome
  }

  /// It is kept, or one of its versions is changed.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let chosen)) = reading.meaning else { return nil }
    let versions = versions(view)
    if let version = versions.first(where: { chosen == "edit-\($0.seconds)" }) {
      var outcome = Outcome(.ask(RewriteQuestion(of: version.text, version.seconds, own)))
      outcome.effects.label = view.shortened(reading.text)
      return outcome
    }
    var outcome = Outcome(.goOn)
    let goal = goal(view)
    outcome.effects.changes = try view.changes { source in
      for version in versions {
        source.add(
          Pitch(
            id: try source.freshID(), language: view.wording.language.rawValue,
            seconds: version.seconds, text: version.text, day: view.today, goal: goal))
      }
    }
    outcome.effects.label = view.shortened(reading.text)
    outcome.effects.say(view.words("pitch-kept"))
    outcome.effects.events = [.answered(step: own.name, .option(chosen), from: .typed)]
    return outcome
  }

  /// What the introduction is for, when a step before it asked.
  private func goal(_ view: TalkView) -> GoalKind? {
    guard let name = own.details["about"]?.value,
      case .option(let id)? = view.talk?.state.answers[name]
    else { return nil }
    return GoalKind(rawValue: id)
  }
}
