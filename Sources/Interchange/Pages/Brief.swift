/// A page to take along: a title, what is said in a line each, and parts with a heading.
public struct Brief: Hashable, Sendable {
  /// A part of the page.
  public struct Part: Hashable, Sendable {
    /// Its heading.
    public var heading: String
    /// Its entries: what stands first, and lines of their own beneath it.
    public var entries: [Entry]
    /// Whether it has just been shown, so that only the files repeat it.
    public var isShown = false

    /// A part.
    public init(heading: String, entries: [Entry]) {
      (self.heading, self.entries) = (heading, entries)
    }
  }

  /// An entry of a part.
  public struct Entry: Hashable, Sendable {
    /// What stands first.
    public var text: String
    /// Lines beneath it.
    public var lines: [String]

    /// An entry.
    public init(_ text: String, lines: [String] = []) { (self.text, self.lines) = (text, lines) }
  }

  /// What it is about.
  public var title: String
  /// Its language, `it` or `en`.
  public var language: String
  /// What is said in a line each: a label and a value.
  public var facts: [(label: String, value: String)]
  /// The parts, in order.
  public var parts: [Part]

  /// A page.
  public init(
    title: String, language: String, facts: [(label: String, value: String)], parts: [Part]
  ) {
    (self.title, self.language, self.facts, self.parts) = (title, language, facts, parts)
  }

  /// Whether two pages say the same.
  public static func == (left: Brief, right: Brief) -> Bool {
    left.title == right.title && left.language == right.language && left.parts == right.parts
      && left.facts.map(\.label) == right.facts.map(\.label)
      && left.facts.map(\.value) == right.facts.map(\.value)
  }

  /// Hashes what it is about.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(parts)
  }

  /// The page in Markdown.
  public var markdown: [String] {
    var lines = ["# " + title, ""]
    for fact in facts { lines.append("**" + fact.label + "**: " + fact.value + "  ") }
    for part in parts where !part.entries.isEmpty {
      lines += ["", "## " + part.heading, ""]
      for entry in part.entries {
        lines.append("- " + entry.text)
        lines += entry.lines.map { "  - " + $0 }
      }
    }
    return lines
  }
}
