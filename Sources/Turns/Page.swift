/// A page to be kept as a file.
public struct Page: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Its lines.
  public let lines: [String]
  /// How the name of its file ends, without the dot.
  public let ending: String
  /// Whether the person asked to see it at once.
  public var isOpened = false

  /// A page; in Markdown, unless it says otherwise.
  public init(name: String, lines: [String], ending: String = "md") {
    self.name = name
    self.lines = lines
    self.ending = ending
  }
}
