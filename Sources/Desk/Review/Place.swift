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

  /// Words short enough to stand in a sentence.
  static func shown(_ words: String) -> String {
    let line = words.replacing("\n", with: " ")
    return line.count > 60 ? line.prefix(57) + "…" : line
  }
}
