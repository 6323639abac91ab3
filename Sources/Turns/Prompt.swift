/// How a line is asked for.
public struct Prompt: Hashable, Sendable {
  /// What stands in the line already.
  public var prefill = ""
  /// Whether an answer of several lines makes sense.
  public var isLong = false
  /// Whether a message is asked for, which from a pipe is all that follows.
  public var isMessage = false

  /// What the running clock says from so many seconds on, in signs and words.
  public var lights: [Int: String] = [:]
  /// Whether words are awaited while the clock runs.
  public var isTyped = false

  /// What the clock says at a second.
  public func light(at seconds: Int) -> String {
    lights.filter { $0.key <= seconds }.max { $0.key < $1.key }?.value ?? ""
  }

  /// A plain prompt.
  public init() {}
}
