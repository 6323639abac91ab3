/// What happened in a conversation; replaying the events gives its state back.
public enum LogEvent: Hashable, Sendable, Codable {
  /// A step was answered.
  case answered(step: String, Answer, from: Source)
  /// A step was passed over.
  case skipped(step: String)
  /// A step's answer was taken back; it is asked again with the old value offered.
  case reopened(step: String)
  /// A fact was read for a condition: its key, what it was, and the day number.
  case consulted(key: String, holds: Bool, day: Int)
  /// Something happened inside a step that needs more than one turn.
  case moved(step: String, String)

  /// Where an answer came from.
  public enum Source: String, Hashable, Sendable, Codable {
    /// The person typed it.
    case typed
    /// It was given when the conversation was opened.
    case given
  }
}
