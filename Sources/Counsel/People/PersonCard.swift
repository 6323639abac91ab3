/// Everything that is known of somebody, in words, part by part.
public struct PersonCard {
  /// Lines that belong together.
  public struct Part {
    /// What they are about.
    public let heading: String
    /// The lines, each a phrase of its own.
    public let lines: [String]
  }

  /// Who it is.
  public let title: String
  /// The parts that have something in them, in order.
  public let parts: [Part]

  /// All lines, for where no headings are shown.
  public var lines: [String] { parts.flatMap(\.lines) }
}
