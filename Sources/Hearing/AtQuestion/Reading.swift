import Contacts
import Dialogue
import Ground
import Playbook
import Voice

/// One way to understand a line at an open question.
public struct Reading {
  /// What the line is taken for.
  public enum Meaning {
    /// An answer.
    case answer(Answer)
    /// One of several options, each of which was named.
    case several([String])
    /// One of several people who have the name.
    case oneOf([RosterEntry])
    /// One of two days, the likelier first: a weekday that is today.
    case either([Timing])
    /// Understood, but it cannot be taken; the label says why.
    case outside(String, [String: VoiceValue])
    /// An empty line.
    case enter
    /// Something about the conversation itself, such as that no answer is known; with what stands
    /// behind it: `change the date`.
    case move(String, about: String)
    /// A command without its stroke.
    case command(String)
    /// A sentence about something else.
    case sentence(HeardLine)
  }

  /// What the line is taken for.
  public let meaning: Meaning
  /// How sure that is, from 0 to 1.
  public let score: Double
  /// The line as it was typed.
  public let text: String
  /// What else was said with an answer: more of the same, to answer the question after it.
  public var detail: String?
  /// What else was said with an answer, and is kept beside it.
  public var rest: String?
  /// What was told or wished in the same line, about something else.
  public var beside: HeardLine?
  /// Who and what is new with it, to be added when the reading is chosen.
  public var changes: [Change] = []
  /// Remarks to be made about it: labels with their values.
  public var notes: [(label: String, values: [String: VoiceValue])] = []

  /// Whether it is a sentence about something else.
  public var isAside: Bool {
    if case .sentence = meaning { return true }
    return false
  }

  /// Whether it says that no answer is known.
  public var isUnsure: Bool {
    if case .move("dont-know", _) = meaning { return true }
    return false
  }

  /// A reading.
  public init(_ meaning: Meaning, _ score: Double, _ text: String) {
    self.meaning = meaning
    self.score = score
    self.text = text
  }
}

/// How sure the ways of understanding a line are, the surest first.
public enum Sureness {
  /// A number, an id, a label as it is shown; somebody who is known.
  public static let exact = 1.0
  /// Words that can mean nothing else: a shrug, a plea for help.
  public static let fixed = 0.95
  /// The option that stands for nothing, when the answer says that there is none.
  public static let none = 0.94
  /// A command without its stroke, where a word of one's own could stand.
  public static let command = 0.92
  /// The beginning of a label.
  public static let beginning = 0.9
  /// A sentence that opens a conversation, where the answers lead to some.
  public static let opening = 0.87
  /// Something about the conversation that is asked of the coach.
  public static let asking = 0.86
  /// A sentence that tells of somebody.
  public static let telling = 0.85
  /// The words of an option in a longer answer.
  public static let words = 0.8
  /// An answer of the kind that was asked for.
  public static let answer = 0.7
  /// A sentence about something else, where an answer of the kind was asked for.
  public static let sentence = 0.4
  /// Something about the conversation, with little else beside it.
  public static let move = 0.75
  /// Something about the conversation in the first clause, with the reason behind it.
  public static let clause = 0.68
  /// Something about the conversation, in a line that says more.
  public static let hint = 0.45
  /// A word that is a command, where nothing else was understood.
  public static let stray = 0.35

  /// An option that is meant, by how much of its words was said.
  public static func meaning(_ score: Double) -> Double { 0.45 + 0.4 * score }
}
