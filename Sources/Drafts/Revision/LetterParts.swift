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
  }

  /// The parts put together again.
  var text: String {
    [greeting, middle, closing].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
