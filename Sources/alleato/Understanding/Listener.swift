/// Understands lines as answers to one kind of question.
protocol Listener {
  /// How a line is understood.
  mutating func hear(_ line: String) throws -> Understood
}
