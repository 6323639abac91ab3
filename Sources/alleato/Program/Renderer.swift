import Coach
import Turns
import Foundation
import LineEditor

/// Replies as lines of a terminal.
struct Renderer {
  let usesColour: Bool
  let width: Int?
  /// Whether pictures are told in words and numbers.
  var isPlain = false

  /// The lines of a reply, wrapped where there is a width.
  func lines(_ reply: Reply) -> [String] {
    // What is drawn with signs is told in numbers alone.
    if isPlain, reply.kind != .plot, let plain = reply.plain {
      return lines(Reply(reply.kind, plain, number: reply.number))
    }
    switch reply.kind {
    case .option:
      let number = reply.number.map { String($0) } ?? ""
      let padded = String(repeating: " ", count: max(0, 2 - number.count)) + number
      return wrapped(reply.text, first: padded + "  ", rest: "    ")
    case .item: return wrapped(reply.text, first: " · ", rest: "   ")
    case .draft: return wrapped(reply.text, first: "  ", rest: "  ")
    case .title: return styled(wrapped(reply.text, first: "", rest: ""), "1")
    case .note: return styled(wrapped(reply.text, first: "", rest: ""), "2")
    case .plot:
      // What a picture repeats of the line before it is told there.
      if isPlain, reply.plain?.isEmpty ?? false { return [] }
      if isPlain { return wrapped(reply.plain ?? reply.text, first: " · ", rest: "   ") }
      return [reply.text]
    case .say, .ask: return wrapped(reply.text, first: "", rest: "")
    }
  }

  private func styled(_ lines: [String], _ code: String) -> [String] {
    usesColour ? lines.map { "\u{1B}[\(code)m\($0)\u{1B}[0m" } : lines
  }

  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var result: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let lead = result.isEmpty ? first : rest
      guard let width else {
        result.append(paragraph.isEmpty ? "" : lead + paragraph)
        continue
      }
      var line = lead
      var isFresh = true
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
        if !isFresh, line.count + 1 + word.count > width {
          result.append(line)
          line = rest
          isFresh = true
        }
        line += (isFresh ? "" : " ") + word
        isFresh = false
      }
      result.append(isFresh ? "" : line)
    }
    return result
  }
}
