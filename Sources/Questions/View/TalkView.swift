import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Rules
import Voice

/// What a question or a command may look at: the conversations, the words, people and facts, today.
///
/// Nothing can be changed through it.
public struct TalkView {
  /// The words of the language that is spoken, over what is known.
  public let wording: Wording
  /// The conversations that go on, the open one last.
  public private(set) var talks: [OpenTalk]
  /// Those that were put aside.
  public let paused: [Talk]
  /// The advices that were shown last.
  public let shownAdvice: [AdviceView]
  /// Those who were named last, whom a pronoun means.
  public let spoken: [EntityID]
  private let conclude: () throws -> Conclusions

  /// A view of what is going on; `spoken` are the people named last, `conclude` gives what follows from
  /// what is known.
  public init(
    _ wording: Wording, talks: [OpenTalk], paused: [Talk], shownAdvice: [AdviceView],
    spoken: [EntityID] = [], conclude: @escaping () throws -> Conclusions
  ) {
    self.wording = wording
    self.talks = talks
    self.paused = paused
    self.shownAdvice = shownAdvice
    self.spoken = spoken
    self.conclude = conclude
  }

  /// The texts.
  public var playbook: Playbook { wording.playbook }
  /// What is known.
  public var source: any ContactSource { wording.source }
  /// The present day.
  public var today: Day { wording.today }
  /// The conversation that is open.
  public var talk: OpenTalk? { talks.last }

  /// What the rules say today, in words.
  public func counsel() throws -> Counsel { Counsel(wording, try conclude()) }

  /// The step that is open.
  public var step: Step? {
    guard let talk, case .ask(let step, _) = next(talk.script, talk.state) else { return nil }
    return step
  }

  /// The answer that was taken back at a step, to be offered again.
  public func offered(_ step: Step) -> Answer? { talk?.state.offered[step.name] }

  /// What happened inside a step, in order.
  public func moves(_ step: Step) -> [String] { talk?.state.moves[step.name] ?? [] }

  /// The view as it will be when something has been logged.
  public func after(_ events: [LogEvent]) -> TalkView {
    var view = self
    if !talks.isEmpty { view.talks[talks.count - 1].log += events }
    return view
  }

  /// The changes that something makes to what is known.
  public func changes(_ make: (PendingSource) throws -> Void) rethrows -> [Change] {
    let pending = PendingSource(source)
    try make(pending)
    return pending.takeChanges()
  }

  /// What understands a line; a pronoun means those of the open conversation, else those named last.
  public var hearer: Hearer {
    let people = about
    return Hearer(
      wording, source, spoken: people.last.map { [$0] } ?? spoken, about: people)
  }

  /// The people of the conversation that is open, in the order of its steps.
  var about: [EntityID] {
    guard let talk else { return [] }
    return talk.script.steps.compactMap { step in
      guard step.kind.holding == .person,
        case .entity(let item)? = talk.state.answers[step.name]
      else { return nil }
      return EntityID(item.id)
    }
  }

  /// The desk at which the message of a step is written.
  public func desk(_ step: Step) -> Desk? {
    talk.map { Desk(wording, $0.conversation, $0.state, step) }
  }

  /// What the contact or the event of another step tells about a step.
  func foreknown(_ step: Step, _ offers: [Offer]) throws -> Answer? {
    guard let talk else { return nil }
    let shown = offers.filter(\.isShown)
    return try Foreknown(wording, talk.state).answer(
      step, options: shown.map(\.id),
      meant: { hearer.option($0, shown.map(\.label), shown.map(\.id)) })
  }

  /// How many questions there can be, said with the first of a longer conversation.
  func questionsAhead(at step: Step) -> Int? {
    guard let talk, step.name == talk.script.steps.first?.name, talk.log.isEmpty,
      let count = talk.questionsAhead, count > 3
    else { return nil }
    return count
  }
}
