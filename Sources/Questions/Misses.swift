/// How often in a row the same question was not understood or not known.
public struct Misses {
  private var question = ""
  private var count = 0

  /// None yet.
  public init() {}

  /// Whether the last line was not understood.
  public var isCounting: Bool { count > 0 }

  /// Counts one more at a question.
  public mutating func next(_ key: String) -> Int {
    count = key == question ? count + 1 : 1
    question = key
    return count
  }
}
