import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Scout
import Turns
import Voice

/// `hook`: something of the person's that meets what somebody cares for or works on, by its number, or
/// something else in words; what was sent to them already is not offered.
public struct HookQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("hook", holding: .words, keys: ["about"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let shown = 3

  /// Words, or the number of what is offered.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.words(.free, least: 1, most: own.most ?? 90, isQuestion: false), maySkip: own.maySkip)
  }

  /// What meets their interests, with the subject they share.
  public func shown(_ view: TalkView) throws -> [Reply] {
    var effects = Effects()
    for (place, hook) in try hooks(view).enumerated() {
      let values: [String: VoiceValue] = ["thing": .text(hook.words), "topic": .text(hook.topic)]
      effects.put(.option, view.words("hook", values), number: place + 1)
    }
    return effects.replies
  }

  /// What has the number, else the words, as a noun.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.text(let text)) = reading.meaning else { return nil }
    if let number = Int(text.trimmingPunctuation) {
      let hooks = try hooks(view)
      guard hooks.indices.contains(number - 1) else { return nil }
      return taken(.text(hooks[number - 1].words), said: hooks[number - 1].words, view)
    }
    let noun = Expected(.words(own.shape, least: 2, most: own.most ?? 90, isQuestion: false))
    let heard = try view.hearer.readings(text, noun).first { reading in
      if case .answer(.text) = reading.meaning { return true }
      return false
    }
    guard let heard, case .answer(.text(let words)) = heard.meaning else { return nil }
    return taken(.text(words), said: words, view)
  }

  private func hooks(_ view: TalkView) throws -> [(words: String, topic: String)] {
    guard let about = own.details["about"]?.value,
      case .entity(let item)? = view.talk?.state.answers[about]
    else { return [] }
    let found = try Gifts(view.source, today: view.today).hooks(for: EntityID(item.id))
    return found.prefix(Self.shown).compactMap { gift in
      if case .material(_, let words, let topic) = gift { return (words, topic) }
      return nil
    }
  }
}
