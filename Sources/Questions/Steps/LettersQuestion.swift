import Contacts
import Desk
import Dialogue
import Drafts
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `letters`: it is asked once, of all the people of another step, to whom the message was sent.
public struct LettersQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("letters", holding: .options, keys: ["of"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let all = "all"
  private static let none = "none"

  /// The people whose message is kept and has not left yet.
  private func waiting(_ view: TalkView) throws -> [Answer.Reference] {
    guard let of = own.details["of"]?.value,
      case .entities(let people)? = view.talk?.state.answers[of]
    else { return [] }
    let opened = view.talk?.talk.opened ?? view.today
    return try people.filter { person in
      try view.source.rows(Letter.self, where: "contact", is: EntityID(person.id))
        .last.map { $0.sent == nil && $0.day >= opened } ?? false
    }
  }

  /// Each of them, all, or none yet.
  public func expected(_ view: TalkView) throws -> Expected {
    let people = try waiting(view)
    func word(_ id: String, _ label: String, _ flag: Bool) -> Offer {
      Offer(
        id: id, label: view.words(people.count == 1 ? "letters-" + label : "letters-" + id),
        words: [view.words("letters-" + label)] + [view.words(flag ? "yes" : "no")])
    }
    let ends = [word(Self.all, "yes", true), word(Self.none, "not-yet", false)]
    if people.count == 1 { return Expected(.options(ends, most: 1)) }
    let each = people.map { Offer(id: String($0.id), label: $0.name) }
    return Expected(.options(each + ends, most: nil), maySkip: own.maySkip)
  }

  /// Nothing is asked where nothing waits.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    guard try waiting(view).isEmpty else { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    return outcome
  }

  /// The names.
  public func shown(_ view: TalkView) throws -> [Reply] {
    var effects = Effects()
    effects.offer(try expected(view).offers)
    return effects.replies
  }

  /// What was sent is noted, with what it kept; of the others it is reminded tomorrow.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.options(let chosen)) = reading.meaning else { return nil }
    let people = try waiting(view)
    let sent =
      chosen.contains(Self.all)
      ? people
      : chosen.contains(Self.none) ? [] : people.filter { chosen.contains(String($0.id)) }
    let rest = people.filter { person in !sent.contains(person) }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [
      .answered(step: own.name, .text(sent.map(\.name).joined(separator: ", ")), from: .typed)
    ]
    outcome.effects.label = view.shortened(reading.text)
    outcome.effects.changes = try view.changes { source in
      let letters = LetterBook(source, today: view.today)
      for person in sent { try letters.hasLeft(to: person) }
      for person in rest { try letters.remind(of: person, view.words("reminder-letter")) }
    }
    if !sent.isEmpty {
      outcome.effects.outside = view.words("outside-message")
      outcome.effects.say(view.words("letters-noted", ["list": names(sent)]))
    }
    if !rest.isEmpty {
      outcome.effects.say(view.words("letters-reminded", ["list": names(rest)]))
    }
    return outcome
  }

  private func names(_ people: [Answer.Reference]) -> VoiceValue {
    .list(people.map { .text($0.name) })
  }

  /// Enter leaves them for tomorrow.
  public func entered(_ view: TalkView) throws -> Outcome {
    try answered(Reading(.answer(.options([Self.none])), 1, ""), view) ?? asked(view)
  }
}
