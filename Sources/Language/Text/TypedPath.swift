import Foundation

/// A path as somebody types it or drops it into a terminal.
public struct TypedPath: Sendable, Hashable {
  /// The path, without quotes and escapes; a `~` at its beginning is left.
  public let path: String

  /// Reads a path; nothing when the words look like none.
  ///
  /// Terminals give what is dropped on them in quotes, with backslashes before blanks, or as an address that
  /// begins with `file://`.
  public init?(_ typed: String) {
    var text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let first = text.first, !text.contains("\n") else { return nil }
    var isQuoted = false
    for (open, close) in [("\"", "\""), ("'", "'"), ("«", "»"), ("“", "”")]
    where text.count > 2 && text.hasPrefix(open) && text.hasSuffix(close) {
      text = String(text.dropFirst().dropLast())
      isQuoted = true
    }
    if text.hasPrefix("file://") {
      text = String(text.dropFirst(7))
      text = text.removingPercentEncoding ?? text
    } else if !isQuoted {
      text = Self.unescaped(text)
    }
    guard isQuoted || Self.isLikely(text, first) else { return nil }
    path = text
  }

  /// Backslashes before a sign are taken off; those of a path on Windows stay.
  private static func unescaped(_ text: String) -> String {
    if text.dropFirst().hasPrefix(":\\") { return text }
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      result.append(character)
      isEscaped = false
    }
    return isEscaped ? result + "\\" : result
  }

  private static let endings: Set<String> = [
    "csv", "tsv", "txt", "vcf", "vcard", "ics", "zip", "json",
  ]

  /// A stroke, a dot or a tilde where a path has one; a file's name has an ending and no blank before it.
  private static func isLikely(_ text: String, _ first: Character) -> Bool {
    if first == "/" || text.hasPrefix("~/") || text.hasPrefix("./") || text.hasPrefix("../") {
      return true
    }
    let name = text.split(separator: "/").last.map(String.init) ?? text
    if text.contains("/") { return !text.contains(" ") || name.contains(".") }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    if name.contains(" ") { return endings.contains(ending.lowercased()) }
    return (2...5).contains(ending.count) && ending.contains { $0.isLetter }
      && ending.allSatisfy { $0.isLetter || $0.isNumber }
  }
}
