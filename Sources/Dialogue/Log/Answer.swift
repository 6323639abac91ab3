/// What a person answered to a step.
public enum Answer: Hashable, Sendable, Codable {
  /// One of the options, by id.
  case option(String)
  /// Several of the options, by id.
  case options([String])
  /// Words.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// A number.
  case number(Int)
  /// A day, as a day number.
  case day(Int)
  /// Somebody or something known.
  case entity(Reference)
  /// Several of them.
  case entities([Reference])
  /// Nothing: the step was gone through, or skipped.
  case nothing

  /// Somebody or something known, with the name it had when it was answered.
  public struct Reference: Hashable, Sendable, Codable {
    /// The number of its identity.
    public let id: Int
    /// The name.
    public let name: String

    /// A reference.
    public init(id: Int, name: String) {
      self.id = id
      self.name = name
    }
  }
}
