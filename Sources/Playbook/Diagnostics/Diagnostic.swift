import Foundation
import Ground
import Language
import Voice

/// A finding in words: what is wrong, how to mend it, and the line it stands in.
public struct Diagnostic: Sendable {
  /// The finding.
  public let finding: Finding
  /// The file, as a person finds it.
  public let file: String
  /// What is wrong.
  public let what: String
  /// How to mend it.
  public let mend: String?
  /// The line it stands in, when the file could be read.
  public let line: String?

  /// The diagnostic as authors read it: place, code, what, the line with a caret, and the mend.
  public var text: String {
    let mark = finding.mark
    var lines = ["\(file):\(mark.line):\(mark.column): \(finding.code) \(what)"]
    if let line {
      let shown = line.count > 110 ? String(line.prefix(110)) : line
      lines.append("    " + shown)
      let width = max(1, min(finding.width, shown.count - mark.column + 1))
      lines.append(
        "    " + String(repeating: " ", count: max(0, mark.column - 1))
          + String(repeating: "^", count: width))
    }
    if let mend { lines.append("    " + mend) }
    return lines.joined(separator: "\n")
  }
}

extension Playbook {
  /// The names that texts of diagnostics may mention.
  static let diagnosticNames = [
    "name", "suggestion", "line", "type", "value", "other", "text", "key", "relation", "sign",
    "step", "option", "word", "path", "rule", "better", "transform", "kind", "article", "count",
    "problem",
  ]

  /// A finding in words of a language.
  public func diagnostic(_ finding: Finding, _ speaker: Speaker) -> Diagnostic {
    let path = "interface/diagnostics/" + speaker.language.rawValue + ".yaml"
    var reader = ItemReader()
    let scope = TextScope(
      Dictionary(
        uniqueKeysWithValues: Self.diagnosticNames.map {
          ($0, TextScope.Entry(.text, mayBeMissing: true))
        }))
    let item = library.item(path)?[finding.code]
    let values = finding.arguments.mapValues { VoiceValue.text($0) }
    let what = reader.voice(item?["what"], scope, speaker.language)
    let mend = reader.voice(item?["mend"], scope, speaker.language)
    return Diagnostic(
      finding: finding, file: self.path(of: finding.mark),
      what: what.map { speaker.say($0, values) } ?? "",
      mend: mend.map { speaker.say($0, values) }, line: line(of: finding.mark))
  }

  /// Where a place is found: below `Prompts` or `seeds` for what is shipped, else the person's own file.
  public func path(of mark: Mark) -> String {
    guard mark.file.hasPrefix("own/"), let own = library.folder.own else { return mark.file }
    return own.appendingPathComponent(String(mark.file.dropFirst(4))).path
  }

  /// The words of an author's line, without what it begins with.
  public func line(at mark: Mark) -> String? {
    line(of: mark)?.trimmingCharacters(in: .init(charactersIn: " -"))
  }

  private func line(of mark: Mark) -> String? {
    let isOwn = mark.file.hasPrefix("own/")
    let text =
      isOwn
      ? library.folder.ownText(String(mark.file.dropFirst(4)))
      : library.folder.shippedText(
        mark.file.hasPrefix("seeds/") ? mark.file : "Prompts/" + mark.file)
    let lines = text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1]) : nil
  }

  /// The codes that have a text, with their texts, for the checks of the documentation.
  public func diagnosticCodes(_ language: LanguageTag) -> [String] {
    library.item("interface/diagnostics/" + language.rawValue + ".yaml")?.entries
      .map(\.key.value) ?? []
  }
}
