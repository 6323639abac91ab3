import Dialogue
import Ground
import Language
import Voice

/// A conversation with everything it says and does.
public struct Conversation: Sendable {
  /// Its steps.
  public let script: Script
  /// The principles it follows, by step; the whole conversation's under an empty name.
  public let sources: [String: [Located<String>]]
  /// What it records at its end.
  public let records: [RecordLine]
  /// The conversations it leads to.
  public let leads: [Lead]
  /// The texts of the language it was read in.
  public let texts: Texts

  /// A line of `record:`, understood by the vocabulary.
  public struct RecordLine: Sendable {
    /// The relation.
    public let relation: Located<String>
    /// Its constraints as written.
    public let words: Located<String>
    /// When it is recorded.
    public let condition: Guard?
    /// The step after which it is recorded; nothing for the end of the conversation.
    public let after: String?
  }

  /// A conversation that follows.
  public struct Lead: Sendable {
    /// The conversation and its slots, as written.
    public let open: Located<String>
    /// When it follows.
    public let condition: Guard?
    /// Whether the person is asked first.
    public let isOffer: Bool
  }

  /// What the conversation says in one language.
  public struct Texts: Sendable {
    /// What it is about, as a noun phrase.
    public var title: VoiceText?
    /// The texts of its steps.
    public var steps: [String: StepTexts] = [:]
  }
}

/// What a step says.
public struct StepTexts: Sendable {
  /// The question, or the statement.
  public var ask: VoiceText?
  /// The sentence that a text answer completes.
  public var complete: VoiceText?
  /// Why it is asked.
  public var why: VoiceText?
  /// An example or a hint.
  public var help: VoiceText?
  /// What is said when an answer cannot be understood.
  public var retry: VoiceText?
  /// What is said once when an answer lacks what it is better for having.
  public var nudge: VoiceText?
  /// What is said when nothing was found.
  public var none: VoiceText?
  /// The labels of the options.
  public var options: [String: VoiceText] = [:]
  /// What options say in a draft.
  public var says: [String: VoiceText] = [:]
  /// The words that options are known by besides their labels: what people say when they mean them.
  public var words: [String: [String]] = [:]
  /// Answers that somebody might give.
  public var examples: [String] = []
  /// The texts of a checklist's items, a brief's labels or a pitch's versions.
  public var parts: [String: VoiceText] = [:]

  init() {}
}
