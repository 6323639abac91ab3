/// One of the answers a step offers.
public struct Option: Sendable, Hashable {
  /// The id, the same in every language.
  public let id: String
  /// The ids it had before.
  public let was: [String]

  /// An option.
  public init(_ id: String, was: [String] = []) {
    self.id = id
    self.was = was
  }
}
