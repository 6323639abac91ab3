import Ground

/// What somebody is looked for by: words, and what must hold of those who are found.
public struct Search: Sendable, Hashable {
  /// A word of a search: letters and figures in small letters, without accents.
  public struct Term: Sendable, Hashable {
    /// The word, or the beginning of one.
    public let text: String
    /// Where it must stand; nothing for anywhere.
    public let field: SearchField?

    /// A word that is looked for.
    public init(_ text: String, in field: SearchField? = nil) {
      (self.text, self.field) = (text, field)
    }
  }

  /// For how many days nothing passed with somebody.
  public enum Silence: Sendable, Hashable {
    /// For more days than these.
    case over(Int)
    /// For fewer days than these.
    case under(Int)
  }

  /// The ties that somebody has, and nearer ones that they have not.
  public struct Ties: Sendable, Hashable {
    /// One of these must be there; with none named, no tie at all may be there.
    public let any: Set<RelationKind>
    /// None of these may be there.
    public let none: Set<RelationKind>

    /// Ties that must and must not be there.
    public init(any: Set<RelationKind>, none: Set<RelationKind>) {
      (self.any, self.none) = (any, none)
    }
  }

  /// The words; all must be found.
  public var terms: [Term] = []
  /// How long nothing passed.
  public var silence: Silence?
  /// What they are to the person.
  public var ties: Ties?
  /// Those among whom they must be.
  public var among: Set<EntityID>?
  /// The present day, from which a silence is counted.
  public var today: Day

  /// A search for nothing yet.
  public init(today: Day) { self.today = today }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { terms.isEmpty && silence == nil && ties == nil && among == nil }
}
