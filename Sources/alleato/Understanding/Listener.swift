/// Understands lines as answers to one kind of question.
protocol Listener: Sendable {
  /// The word of the kind after `--asking`.
  static var kind: String { get }

  /// A listener; the options are those after the colon of `--asking`.
  init(_ house: House, options: [String]) throws

  /// How a line is understood.
  mutating func hear(_ line: String) throws -> Understood
}
