import Drafts
import Voice

/// Something a critic found in a message.
public struct CriticFinding: Sendable {
  /// The name of the check.
  public let check: String
  /// How much it matters.
  public let level: CriticCheck.Level
  /// The words it is about, in the text or in the subject; nothing for the message as a whole.
  public let range: Range<String.Index>?
  /// Whether the range is one of the subject.
  public let isInSubject: Bool
  /// The words it is about.
  public let words: String
  /// What its reason may mention besides the words.
  public let values: [String: VoiceValue]
  /// The principles it follows from.
  public let sources: [String]
}

/// What is known of a message besides its words.
public struct CriticContext: Sendable {
  /// The name of its channel.
  public var channel: MessageChannel?
  /// The names of the one it is for, given name first.
  public var names: [String]
  /// What is known of the relationship, such as `recruiter`, `silence`, `first`.
  public var features: Set<String>
  /// The sign of the register that is not this message's: its words do not belong in it.
  public var strange: String?
  /// Why the rules hold an action back, by action.
  public var held: [String: [String]] = [:]

  /// A context; empty when nothing is known.
  public init(channel: MessageChannel? = nil, names: [String] = [], features: Set<String> = []) {
    self.channel = channel
    self.names = names
    self.features = features
  }
}

/// What a critic came to.
public enum Verdict: String, Sendable {
  /// It may go.
  case send
  /// It may go as well as not.
  case hint
  /// Something is to be mended first.
  case mend
  /// However it is worded: not now.
  case wait

  /// The verdict that findings come to: hints alone do not hold a message back.
  public init(_ levels: [CriticCheck.Level]) {
    self = levels.contains(.wait) ? .wait : levels.contains(.mend) ? .mend : .send
  }
}
