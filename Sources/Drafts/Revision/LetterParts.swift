import Language

/// A letter taken apart into its greeting, what it says, and its closing with the name.
struct LetterParts {
  /// The first paragraph, when it only greets.
  var greeting: String
  /// What it says.
  var middle: String
  /// The last paragraph, when it only closes.
  var closing: String

  /// Takes a text apart at its empty lines; a text of one paragraph is all middle.
  init(_ text: String) {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == " " }) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    var parts = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    func isShort(_ part: String) -> Bool { Words.count(part) <= 8 }
    let greets = parts.count > 1 && isShort(parts[0]) && parts[0].last == ","
    greeting = greets ? parts.removeFirst() : ""
    let closes = parts.count > 1 && parts.last.map(isShort) ?? false
    closing = closes ? parts.removeLast() : ""
    middle = parts.joined(separator: "\n\n")
    joint = "\n\n"
    // In a short message the name stands at the end of the only paragraph.
    if parts.count == 1, closing.isEmpty, let last = Sentences.ranges(middle).last,
      last.lowerBound > middle.startIndex, Words.count(middle[last]) <= 4,
      !(middle[last].last.map { ".?!…".contains($0) } ?? true)
    {
      let before = middle[..<last.lowerBound]
      joint = before.last == "\n" ? "\n" : " "
      closing = String(middle[last])
      middle = String(before.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  /// What stands between the last words and the closing.
  private var joint: String

  /// The parts put together again.
  var text: String {
    let whole = [greeting, middle].filter { !$0.isEmpty }.joined(separator: "\n\n")
    return closing.isEmpty ? whole : whole + joint + closing
  }
}
