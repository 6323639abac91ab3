import Dialogue
import Ear
import Ground
import Language
import Voice

/// What is done about an act that was heard, and what is said of it.
public struct ActDoing: Sendable {
  /// The act.
  public let act: String
  /// How it is meant.
  public let mood: ActFrames.Mood
  /// Its slots, in order.
  public let slots: [ActFrames.Slot]
  /// The ways to do it: the first that fits is taken.
  public let ways: [Way]
  /// What it makes of the last thing that was told.
  public let last: Last?
  /// What is known so that it is offered where nothing else of a line was understood.
  public let offered: ActFrames.SlotKind?
  /// The step and its answer with which an advice about the same person fills in what it knows:
  /// `situation after-event`.
  public let advised: Located<String>?
  /// What it keeps where a line says more than was understood.
  public let keeps: Keeps?
  /// What is said of it, by language.
  public internal(set) var texts: [LanguageTag: ActTexts] = [:]

  /// What an act makes of the last thing that was told.
  public enum Last: String, Sendable {
    /// It is changed.
    case change
    /// The same holds for somebody else.
    case add
  }

  /// What an act keeps that no act tells.
  public enum Keeps: String, Sendable {
    /// The line as it was typed, of the one whom it tells of.
    case rest
  }

  /// One of the ways to do an act.
  public struct Way: Sendable {
    /// Its name, by which the texts speak of it.
    public let name: String?
    /// When it is taken.
    public let condition: Guard?
    /// What is recorded.
    public let records: [Conversation.RecordLine]
    /// The conversation that is opened, with its slots, as written.
    public let open: Located<String>?
    /// The inquiry that answers.
    public let inquiry: Located<String>?
    /// The command that is carried out.
    public let command: Located<String>?
    /// What is said about the conversation once the command was carried out.
    public let move: String?
    /// The principles that are quoted.
    public let sources: [Located<String>]
  }

  /// What stands for the whole line where slots are named.
  public static let line = "line"

  /// The kind of a slot.
  public func kind(_ slot: String) -> ActFrames.SlotKind? { slots.first { $0.name == slot }?.kind }

  /// Whether nothing can be recorded without a slot, so that it is asked for.
  public func needs(_ slot: ActFrames.Slot) -> Bool {
    [.person, .people].contains(slot.kind)
      && ways.contains { way in
        way.records.contains { line in
          line.condition == nil
            && line.words.value.split(whereSeparator: { " ,".contains($0) }).contains {
              $0 == "$" + slot.name
            }
        }
      }
  }

  /// Whether it leads to a conversation.
  public var opens: Bool { ways.contains { $0.open != nil } }
}

/// What is said of an act in one language.
public struct ActTexts: Sendable {
  /// What it is called where it is offered: `scrivere a {who}`.
  public var name: VoiceText?
  /// What is said where it is denied.
  public var denied: VoiceText?
  /// What is said when it was done, by the way it was done; of any other way under an empty name.
  public var done: [String: VoiceText] = [:]
  /// What is said first where only what is nearest can be done, likewise.
  public var nearest: [String: VoiceText] = [:]
  /// What people say where a way is meant.
  public var said: [String: [PhraseQuery]] = [:]
  /// The words of the values that a slot may have.
  public var words: [String: VoiceText] = [:]

  /// Nothing is said.
  public init() {}
}
