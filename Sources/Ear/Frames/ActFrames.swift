import Language

/// An act as the ear knows it: its slots, and the ways to say it in a language.
public struct ActFrames: Sendable {
  /// How the act is meant.
  public enum Mood: String, Sendable { case told, wished, asked, about }

  /// What a slot is filled with.
  public enum SlotKind: String, Sendable {
    /// Somebody, several people, somebody who is known or is not, and the person's own name.
    case person, people, known, stranger, me
    case organisation, event, place, channel, seconds, word
    case date, future, past, hour
    /// A day on which something was done, where the verb says that it was.
    case happened
    /// A day by which something is to be done.
    case due
    /// A day since when something is so, or how long: *dal 2019*, *for four years*.
    case since
    /// Words, words up to the end of the line, words with verbs among them, and words with a trade.
    case text, rest, clause, role
    /// Words with verbs among them up to a sign: what goes on behind what is told.
    case tail
  }

  /// A slot of an act.
  public struct Slot: Sendable {
    /// Its name.
    public let name: String
    /// What it is filled with.
    public let kind: SlotKind
    /// Whether it may be missing.
    public let mayBeMissing: Bool

    /// A slot.
    public init(name: String, kind: SlotKind, mayBeMissing: Bool) {
      self.name = name
      self.kind = kind
      self.mayBeMissing = mayBeMissing
    }
  }

  /// Its name.
  public let act: String
  /// How it is meant.
  public let mood: Mood
  /// Its slots, in order.
  public let slots: [Slot]
  /// What it makes of other acts of the same line.
  public var relations = ActRelations()
  /// The ways to say it.
  public let frames: [Frame]
  /// Sentences that say it.
  public let examples: [String]
  /// Sentences that look like it and are not.
  public let nearMisses: [String]

  /// An act.
  public init(
    act: String, mood: Mood, slots: [Slot], frames: [Frame], examples: [String],
    nearMisses: [String] = []
  ) {
    self.act = act
    self.mood = mood
    self.slots = slots
    self.frames = frames
    self.examples = examples
    self.nearMisses = nearMisses
  }
}
