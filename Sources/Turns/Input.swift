/// What a person did, as the coach hears it.
public enum Input: Sendable {
  /// A line, or several pasted or written in the editor.
  case line(String)
  /// The line was cancelled.
  case interrupted
  /// There is no more input.
  case ended
  /// A text was read aloud in so many seconds.
  case timed(seconds: Int)
  /// The last turn that can be taken back; nothing when there is none.
  case lookedBack(Undoable?)
  /// What became of taking back the last turn.
  case undone(label: String?, outside: String?, wasRefused: Bool)
  /// A contact was erased for good.
  case forgotten(name: String)
  /// Something was done with files, or could not be.
  case errandDone(ErrandDone)
  /// A message was handed over; the place it can be found at.
  case handedOver(place: String)
}
