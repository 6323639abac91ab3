/// What conditions are held against: the answers that stand, and what was read of the rules.
public struct Known: Sendable {
  /// The answers, by step.
  public var answers: [String: Answer] = [:]
  /// What was read, by the key of its question.
  public var consulted: [String: Bool] = [:]

  /// Nothing yet.
  public init() {}
}
