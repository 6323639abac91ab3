/// A question to the rules about the answer of a step.
public struct FactQuery: Sendable, Hashable {
  /// `blocked` for an action held back, `holds` for a derived relation, `since` for days gone by.
  public let kind: String
  /// The action, the relation, or the days with their sign, such as `<=1`.
  public let name: String
  /// The step whose answer it is about.
  public let step: String

  /// A question.
  public init(kind: String, name: String, step: String) {
    self.kind = kind
    self.name = name
    self.step = step
  }

  /// The days gone by since the day of a step that it holds for; nothing for other questions.
  public var days: ClosedRange<Int>? {
    guard kind == "since", let number = Int(name.dropFirst(2)) else { return nil }
    return name.hasPrefix("<=") ? Int.min...number : number...Int.max
  }

  /// What it is logged under; the step's name comes last.
  public var key: String { kind + " " + name + " " + step }
}
