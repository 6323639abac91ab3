import Counsel
import Contacts
import Dialogue
import Hearing
import Turns

/// Something that awaits an answer: a step of a conversation, or a question of the coach's own.
///
/// It looks at a view and changes nothing: what is to be said, kept and changed is its outcome.
public protocol Question {
  /// What it is called: its word in `flow.yaml`, or the end of the label that gives its reason.
  static var word: String { get }
  /// The step it is, when it is one.
  var step: Step? { get }
  /// What it expects of the ear.
  func expected(_ view: TalkView) throws -> Expected
  /// The questions to the rules whose answers it needs before it is asked.
  func consulted(_ view: TalkView) -> [FactQuery]
  /// How it is asked.
  func asked(_ view: TalkView) throws -> Outcome
  /// What an answer does; nothing when it is none that can be taken.
  func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome?
  /// What an empty line does.
  func entered(_ view: TalkView) throws -> Outcome
  /// What is said when nothing was understood.
  func misheard(_ text: String, _ view: TalkView) throws -> Outcome
  /// What becomes of it when nothing was understood three times; nothing for going on without an answer.
  func unheard(_ view: TalkView) throws -> Outcome?
  /// What might be answered, for somebody who does not know.
  func examples(_ view: TalkView) throws -> [Reply]
  /// What a reading aloud, or what was typed against the clock, does.
  func timed(_ seconds: Int, _ text: String, _ view: TalkView) throws -> Outcome
  /// Why it is asked; nothing when the step beneath it says it.
  func why(_ view: TalkView) -> [Reply]?
  /// What passing it over does; nothing when it only leaves the step beneath it.
  func skipped(_ view: TalkView) throws -> Outcome?
}

/// What a question, an answer or a command brings about; the coach adds it to the turn.
public struct Outcome {
  /// What is said, kept and changed.
  public var effects = Effects()
  /// Where it goes on.
  public var next: Next

  /// Whether nothing is asked after all: the step beneath is open again.
  public var isOver: Bool {
    if case .again = next { return true }
    return false
  }

  /// Where a turn goes on.
  public enum Next {
    /// A line is awaited; the question stays as it is.
    case stay(Prompt)
    /// Nothing of the coach's own is asked any more; a line is awaited.
    case rest
    /// The step that is open is asked again.
    case again
    /// The conversation goes on to its next step.
    case goOn
    /// The conversation goes on that is open now, or nothing is open.
    case under
    /// A question of the coach's own is asked.
    case ask(any Question)
    /// A text is read aloud, or something is typed, while the clock runs.
    case timed(Prompt)
    /// A message is handed over.
    case handOver(HandOver)
    /// The program does something with files.
    case errand(Errand)
    /// It is looked what the last turn was that can be taken back.
    case lookBack
    /// The last turn is taken back.
    case undo
    /// Somebody is erased for good.
    case forget(EntityID, names: [String])
    /// The person leaves.
    case leave
    /// The first turn begins, as the clock is right.
    case start
    /// Another conversation is opened.
    case open(Opening)
    /// A conversation that was put aside is taken up.
    case takeUp(Talk)
    /// The conversation is taken off the table, closed or for later; `offersNext` goes to the next of
    /// several people.
    case putAway(TalkState, offersNext: Bool)
    /// The other language is spoken.
    case speak(String)
    /// The acts of a line are done, about people who were named in the meantime.
    case fulfil(HeardLine, meant: [String: Answer.Reference])
    /// A command is carried out with the words behind it; `then` is said of the conversation it opens.
    case run(String, with: String, then: String?)
    /// What a person typed is heard once more, without this question.
    case hear(String)
    /// What there is to do today is shown, and the step that is open asked again.
    case today(all: Bool)
  }

  /// An outcome that goes on somewhere.
  public init(_ next: Next) { self.next = next }
}

/// A conversation to be opened.
public struct Opening {
  /// Its name.
  public let name: String
  /// The answers that are known.
  public var given: [String: Answer] = [:]
  /// The others who were named with somebody, by step.
  public var others: [String: [Answer.Reference]] = [:]

  /// A conversation to be opened.
  public init(
    _ name: String, given: [String: Answer] = [:], others: [String: [Answer.Reference]] = [:]
  ) {
    self.name = name
    self.given = given
    self.others = others
  }
}

extension Question {
  /// None of its own: it is no step.
  public var step: Step? { nil }
  /// Nothing, unless it says otherwise.
  public func consulted(_ view: TalkView) -> [FactQuery] { [] }
  /// It is asked again.
  public func entered(_ view: TalkView) throws -> Outcome {
    try misheard("", view)
  }
  /// Its options are shown once more.
  public func misheard(_ text: String, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.words("not-understood"))
    outcome.effects.offer(try expected(view).offers)
    return outcome
  }
  /// That options can be chosen by number or by words.
  public func examples(_ view: TalkView) throws -> [Reply] {
    [Reply(.say, view.words("own-help"))]
  }
  /// It is gone on without.
  public func unheard(_ view: TalkView) throws -> Outcome? { nil }
  /// Nothing: nothing was read aloud.
  public func timed(_ seconds: Int, _ text: String, _ view: TalkView) throws -> Outcome {
    Outcome(.goOn)
  }
  /// The reason that its own label gives; a step's is its conversation's to give.
  public func why(_ view: TalkView) -> [Reply]? {
    guard step == nil else { return nil }
    return view.wording.words(ifAny: "why-" + Self.word).map { [Reply(.say, $0)] }
  }
  /// It leaves the step beneath it.
  public func skipped(_ view: TalkView) throws -> Outcome? { nil }
}
