/// A message on its way out.
public struct HandOver: Hashable, Sendable {
  /// How it leaves.
  public enum Way: String, Sendable, CaseIterable { case clipboard, mailto, eml, file }
  /// How it leaves.
  public let way: Way
  /// The address, when there is one.
  public let address: String?
  /// The name of the one it is for.
  public let name: String
  /// The subject.
  public let subject: String?
  /// The text.
  public let body: String

  /// A message and its way.
  public init(way: Way, address: String?, name: String, subject: String?, body: String) {
    self.way = way
    self.address = address
    self.name = name
    self.subject = subject
    self.body = body
  }
}
