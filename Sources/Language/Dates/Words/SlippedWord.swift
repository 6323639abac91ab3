import Ground

/// A word with a slip of the finger in it, compared with the words it may have been meant for.
struct SlippedWord {
  /// The letters a word has at least before one of them may be missing, too many or in the wrong place.
  static let shortest = 5
  /// The letters a word has at least before one of them may be another: shorter words are too near to
  /// others, as *marzo* to *Marco*.
  private static let longEnough = 7

  private let word: String
  private let letters: [Character]

  init(_ word: String) {
    self.word = word
    letters = word.sorted()
  }

  /// Whether the word may have been meant for another that begins alike.
  func isMeant(for other: String) -> Bool {
    let (length, wanted) = (letters.count, other.count)
    guard abs(length - wanted) <= 1, other.first == word.first,
      Likeness.distance(other, word) == 1
    else { return false }
    if max(length, wanted) >= Self.longEnough { return true }
    return length != wanted || letters == other.sorted()
  }
}
