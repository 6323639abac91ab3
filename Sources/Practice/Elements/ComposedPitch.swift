import Language

/// An introduction put together of a person's sentences for a length.
public struct ComposedPitch: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The parts that are in it, in order.
  public let parts: [String]
  /// The parts that were left out for the time.
  public let left: [String]

  /// Words a minute that a length is counted with: the middle of 120 to 150.
  static let pace = 135

  /// Puts sentences together in the order of a shape.
  ///
  /// Parts go, in the declared order, until the time holds the words. Words are never cut.
  public init(
    _ sentences: [String: String], _ shape: PitchShape, seconds: Int, in language: LanguageTag,
    pace own: OwnPace? = nil
  ) {
    var parts = shape.order.filter { sentences[$0] != nil }
    var left: [String] = []
    func text(_ parts: [String]) -> String {
      parts.compactMap { sentences[$0] }.joined(separator: " ")
    }
    func isTooLong(_ text: String) -> Bool {
      if let own, let time = own.seconds(syllables: Syllables.count(in: text, language)) {
        return time > Double(seconds)
      }
      return Words.count(text) * 60 > seconds * Self.pace
    }
    var drops = shape.drops.filter {
      parts.contains($0) && !(shape.needs.contains($0) && parts.count < 3)
    }
    while isTooLong(text(parts)), let next = drops.first, parts.count > 1 {
      drops.removeFirst()
      parts.removeAll { $0 == next }
      left.append(next)
    }
    self.parts = parts
    self.left = left
    self.text = text(parts)
  }

  /// Whether it fits into so many seconds all the same, at a good pace.
  public func fits(_ seconds: Int) -> Bool {
    Words.count(text) * 60 <= seconds * SpokenLength.pace.upperBound
  }
}
