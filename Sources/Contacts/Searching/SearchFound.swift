/// Those whom a search found, the fittest first.
public struct SearchFound: Sendable {
  /// Somebody who was found.
  public struct Hit: Sendable {
    /// Who.
    public let id: EntityID
    /// What is known of them, by where it stands.
    public let texts: [SearchField: String]

    /// Somebody with what is known of them.
    public init(_ id: EntityID, _ texts: [SearchField: String]) {
      (self.id, self.texts) = (id, texts)
    }
  }

  /// The first of them.
  public var hits: [Hit] = []
  /// How many there are, counted up to `most`.
  public var count = 0
  /// The words that stand for each word that is nowhere as it was typed: with one letter otherwise.
  public var meant: [String: [String]] = [:]
  /// Whether no one has all the words, and these have some.
  public var isPartial = false

  /// So many are counted.
  public static let most = 1_000

  /// Nobody.
  public init() {}
}
