/// Somebody named in a text.
public struct PersonMention<Key: Hashable & Sendable>: Sendable {
  /// How sure it is whom the words mean, the surest first.
  public enum Strength: Int, Sendable, Comparable {
    /// The whole name of somebody known.
    case whole
    /// A given name or a family name of somebody known, or with an initial.
    case part
    /// A short form of a given name.
    case short
    /// A name with one letter wrong.
    case near
    /// Nobody who is known.
    case unknown

    /// Orders the surer first.
    public static func < (left: Strength, right: Strength) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Where the name stands, its title included.
  public let range: Range<String.Index>
  /// The known people it may mean, the likeliest first; nobody for an unknown name.
  public let known: [Key]
  /// The name as it is written in the text.
  public let name: PersonName
  /// How sure it is.
  public let strength: Strength
  /// Where the organisation that is named beside them stands: `Ugo di ACME`.
  public let organisation: Range<String.Index>?

  /// Whether somebody known is meant.
  public var isKnown: Bool { !known.isEmpty }
}
