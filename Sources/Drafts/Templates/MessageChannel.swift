import Language

/// A way a message goes, and how long it may be.
public struct MessageChannel: Sendable {
  /// Its name, such as `email`.
  public let name: String
  /// The most words, where words are counted.
  public let mostWords: Int?
  /// The most characters, where the channel itself cuts.
  public var mostCharacters: Int?
  /// Whether it needs a subject.
  public let hasSubject: Bool
  /// Whether it is spoken, from an outline.
  public let isSpoken: Bool
  /// Whether it is for many.
  public let isPublic: Bool

  /// A channel.
  public init(
    name: String, mostWords: Int?, mostCharacters: Int?, hasSubject: Bool, isSpoken: Bool,
    isPublic: Bool
  ) {
    self.name = name
    self.mostWords = mostWords
    self.mostCharacters = mostCharacters
    self.hasSubject = hasSubject
    self.isSpoken = isSpoken
    self.isPublic = isPublic
  }

  /// How long a text is as this channel counts, in characters or words.
  public func length(_ text: String) -> Int {
    mostCharacters == nil ? Words.count(text) : text.count
  }

  /// Whether a text is short enough.
  public func fits(_ text: String) -> Bool {
    (mostCharacters ?? mostWords).map { length(text) <= $0 } ?? true
  }
}
