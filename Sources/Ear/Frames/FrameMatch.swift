/// A frame laid over a stretch of a line.
struct FrameMatch {
  /// A value of a slot.
  enum Value: Hashable {
    /// Entities by their places in the list.
    case entities([Int])
    /// The words of some places.
    case words(Range<Int>)
    /// A pronoun for somebody named before.
    case pronoun
  }

  var slots: [String: Value] = [:]
  /// The places that words, verbs and entities explain.
  var covered: Set<Int> = []
  /// The places that words of one's own fill.
  var filled: Set<Int> = []
  /// How many words that mean something were passed over.
  var skipped = 0
  var isNegated = false
  var end = 0
}
