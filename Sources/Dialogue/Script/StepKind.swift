/// What a step asks for, or does: what the readers of conversations and the dialogue need to know of it.
///
/// The kinds themselves are declared where they are asked; here they are values.
public struct StepKind: Sendable, Hashable {
  /// How a step of the kind goes.
  public enum Manner: Sendable, Hashable {
    /// It asks, and waits for an answer.
    case asks
    /// It asks only when the rules hold an action back.
    case asksWhenHeld
    /// It says something, and the conversation goes on.
    case says
    /// It shows something made for it, and the conversation goes on.
    case shows
  }

  /// What an answer to a step of the kind is.
  public enum Holding: Sendable, Hashable {
    case nothing, words, option, options, flag, number, day, person, people, organisations, event
  }

  /// The texts of its own that a step of the kind has, by id: a key, and where the ids come from.
  public enum Parts: Sendable, Hashable {
    /// The ids of a list of its flow, the word before each: `items: research -7; pack -1`.
    case listed(key: String, in: String)
    /// Whatever ids the text gives: `labels:`.
    case free(key: String)
    /// These: `versions: 30, 60`.
    case fixed(key: String, ids: [String])
    /// Whatever ids the text gives; each is a way to say the answer in a message: `sayings:`.
    case said(key: String)

    /// Whether each is a way to say the answer in a message.
    public var isSaid: Bool { if case .said = self { true } else { false } }
  }

  /// Its word, as conversations write it.
  public let word: String
  /// How it goes.
  public let manner: Manner
  /// What an answer is.
  public let holding: Holding
  /// The keys of `flow.yaml` that it reads besides those of all kinds.
  public let keys: [String]
  /// The texts of its own.
  public let parts: Parts?

  /// A kind.
  public init(
    _ word: String, _ manner: Manner = .asks, holding: Holding, keys: [String] = [],
    parts: Parts? = nil
  ) {
    self.word = word
    self.manner = manner
    self.holding = holding
    self.keys = keys
    self.parts = parts
  }

  /// Whether it asks nothing.
  public var isSilent: Bool { manner == .says || manner == .shows }
}
