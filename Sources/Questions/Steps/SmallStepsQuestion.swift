import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Rules
import Turns
import Voice

/// `small-steps`: what to do next, three things at most, of which one can be begun at once.
///
/// They are the most pressing advices of the rules; where there are fewer, steps that are always good, in
/// the order in which they stand under `steps`.
public struct SmallStepsQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "small-steps", holding: .option, keys: ["opens"], parts: .free(key: "steps"))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let most = 3

  /// One of them, by number or by its words.
  public func expected(_ view: TalkView) throws -> Expected {
    Expected(.option(try offers(view)), maySkip: own.maySkip)
  }

  /// The question and the steps.
  public func shown(_ view: TalkView) throws -> [Reply] {
    var effects = Effects()
    effects.offer(try offers(view))
    return effects.replies
  }

  /// The conversation that a step leads to is opened; a step that leads to none is noted.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let id)) = reading.meaning else { return nil }
    var outcome = taken(.option(id), said: reading.text, view)
    if let opening = try opening(id, view) {
      outcome.next = .open(opening)
    } else {
      outcome.effects.say(view.words("step-noted"))
    }
    return outcome
  }

  /// An empty line leaves them for later.
  public func entered(_ view: TalkView) throws -> Outcome {
    if own.maySkip, let outcome = try skipped(view) { return outcome }
    return try misheard("", view)
  }

  private func advices(_ view: TalkView) throws -> [AdviceView] {
    try view.counsel().advices(limit: Self.most, onePerPerson: true)
  }

  private func offers(_ view: TalkView) throws -> [Offer] {
    let advised = try advices(view).map { Offer(id: $0.identity, label: $0.text) }
    guard let talk = view.talk else { return advised }
    let parts = talk.conversation.texts.steps[own.name]?.parts ?? [:]
    let always = parts.sorted { $0.key < $1.key }.map { id, text in
      Offer(id: id, label: view.wording.speaker.say(text, view.values(talk)))
    }
    return Array((advised + always).prefix(Self.most))
  }

  /// The conversation that a step which is always good leads to: `opens: a-hello keep-in-touch`.
  private func always(_ id: String) -> Opening? {
    let pairs = (own.details["opens"]?.value ?? "").split(separator: ";").map {
      $0.split(separator: " ")
    }
    return pairs.first { $0.count == 2 && $0[0] == id }.map { Opening(String($0[1])) }
  }

  private func opening(_ id: String, _ view: TalkView) throws -> Opening? {
    guard let advice = try advices(view).first(where: { $0.identity == id }) else {
      return always(id)
    }
    return view.opening(of: advice.advice, try view.counsel().conclusions)
  }
}
