/// How a line is asked for.
public struct Prompt: Hashable, Sendable {
  /// What stands in the line already.
  public var prefill = ""
  /// Whether an answer of several lines makes sense.
  public var isLong = false
  /// Whether a message is asked for, which from a pipe is all that follows.
  public var isMessage = false

  /// A plain prompt.
  public init() {}
}
