import Critique

/// Where the words of a message stand in the text that was given.
struct Place {
  let message: MessageText
  /// The whole text that was given, its subject line with it.
  let whole: String
  /// How many code points stand before the message.
  let skipped: Int

  /// A place counted in Unicode code points from the beginning of the text, or of the subject.
  func scalars(_ range: Range<String.Index>, inSubject: Bool) -> Range<Int> {
    let text = inSubject ? message.subject ?? "" : message.body
    let start = text[..<range.lowerBound].unicodeScalars.count + (inSubject ? 0 : skipped)
    return start..<start + text[range].unicodeScalars.count
  }

  /// As many characters as are quoted.
  private static let most = 60

  /// Words short enough to stand in a sentence.
  static func shown(_ words: String) -> String {
    let line = words.replacing("\n", with: " ")
    guard line.count > most else { return line }
    let cut = line.prefix(most)
    // No word is cut in two.
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}
