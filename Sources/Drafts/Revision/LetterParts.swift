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
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " } }
    func ends(_ line: Substring) -> Bool { line.last == "," && Words.count(String(line)) <= 4 }
    // The closing begins with its last line such as *A presto,* and takes what follows along.
    let first = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
    var end = ""
    if let place = lines.lastIndex(where: ends), place > first {
      end = lines[place...].joined(separator: "\n")
      lines = lines[..<place]
    }
    var parts = lines.split(whereSeparator: isBlank).map { $0.joined(separator: "\n") }
    func isShort(_ part: String) -> Bool { Words.count(part) <= 8 }
    let greets = parts.first.map { isShort($0) && $0.last == "," } ?? false
    greeting = greets ? parts.removeFirst() : ""
    if end.isEmpty, parts.count > 1, let last = parts.last, isShort(last) {
      end = parts.removeLast()
    }
    closing = end
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
