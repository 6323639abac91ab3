/// The values a text may mention.
public struct TextScope: Sendable {
  /// What is known of a name before any value is there.
  public struct Entry: Sendable {
    /// The kind of value.
    public let kind: ValueKind
    /// Whether the value may be missing, so that the text must stand without it.
    public let mayBeMissing: Bool

    /// What is known of a name.
    public init(_ kind: ValueKind, mayBeMissing: Bool = false) {
      self.kind = kind
      self.mayBeMissing = mayBeMissing
    }
  }

  /// The names and what is known of them.
  public var names: [String: Entry]

  /// A scope of names.
  public init(_ names: [String: Entry] = [:]) { self.names = names }

  /// The scope with more names, which win.
  public func adding(_ more: [String: Entry]) -> TextScope {
    TextScope(names.merging(more) { _, new in new })
  }

  static let parts: [ValueKind: [String: Entry]] = [
    .person: [
      "given": Entry(.text), "full": Entry(.text), "family": Entry(.text, mayBeMissing: true),
      "title": Entry(.text, mayBeMissing: true), "gender": Entry(.gender),
      "context": Entry(.text, mayBeMissing: true), "whole": Entry(.text),
    ],
    .day: ["hours": Entry(.text, mayBeMissing: true)],
    .noun: ["gender": Entry(.gender), "context": Entry(.text, mayBeMissing: true)],
  ]

  static let articles: [String: Set<String>] = [
    "it": [
      "il", "del", "al", "dal", "nel", "sul", "un", "a", "e", "di", "da", "in", "su", "o", "dove",
    ],
    "en": ["the", "a"],
  ]

  static let transforms: [String: Set<ValueKind>] = [
    "relative": [.day], "date": [.day], "long": [.day], "weekday": [.day], "iso": [.day],
    "month": [.day], "short": [.day],
    "capital": [.text, .noun, .person, .day, .list, .number],
    "lower": [.text, .noun, .person, .day, .list], "possessive": [.text, .noun, .person],
    "span": [.number], "clock": [.number], "hour": [.number],
  ]
}
