/// What the person did at a prompt.
public enum LineInput: Sendable, Hashable {
  /// A line, or several lines pasted or typed as one answer.
  case line(String)
  /// The line was cancelled with Ctrl-C.
  case interrupted
  /// There is no more input.
  case ended
  /// The program was asked to end by a signal.
  case terminated
}
