/// A word of a message as it is weighed, and where it stands.
public struct MessageTerm: Sendable {
  /// The word as weighed.
  public let text: String
  /// Its place.
  public let range: Range<String.Index>
}
