/// A conversation: its steps in order.
public struct Script: Sendable {
  /// The name.
  public let name: String
  /// The names it had before.
  public let was: [String]
  /// The steps.
  public let steps: [Step]

  /// A conversation.
  public init(name: String, was: [String] = [], steps: [Step]) {
    self.name = name
    self.was = was
    self.steps = steps
  }

  /// The step with a name, present or former.
  public func step(_ name: String) -> Step? {
    steps.first { $0.name == name } ?? steps.first { $0.was.contains(name) }
  }
}
