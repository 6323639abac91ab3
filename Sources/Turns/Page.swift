/// A page in Markdown.
public struct Page: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Its lines.
  public let lines: [String]

  /// A page.
  public init(name: String, lines: [String]) {
    self.name = name
    self.lines = lines
  }
}
