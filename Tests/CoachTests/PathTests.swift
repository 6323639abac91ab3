import Foundation
import Language
import Testing

/// Each path is walked in both languages and compared with its transcript; `ALLEATO_ACCEPT=1` writes
/// the transcripts anew, for reading before they are committed, `ALLEATO_PATHS=event,days` walks only those.
@Suite struct PathTests {
  static let folder = Stage.root.appendingPathComponent("Tests/CoachTests/Paths")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".path") }.map { String($0.dropLast(5)) }.filter(isWanted).sorted()

  /// Whether a path is among those that were asked for, if any were.
  static func isWanted(_ name: String) -> Bool {
    let wanted = ProcessInfo.processInfo.environment["ALLEATO_PATHS"]?.split(separator: ",")
    return wanted?.contains { name.hasPrefix($0) } ?? true
  }

  @Test(arguments: names, LanguageTag.allCases)
  func `a path reads as its transcript`(_ name: String, _ language: LanguageTag) throws {
    let stage = try Stage(language)
    let path = try String(
      contentsOf: Self.folder.appendingPathComponent(name + ".path"), encoding: .utf8)
    for line in path.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("#") { continue }
      if line == "!kill" {
        try stage.kill()
      } else if line.hasPrefix("!day ") {
        try stage.sleep(until: String(line.dropFirst(5)))
      } else {
        try stage.type(String(line).replacing("\\n", with: "\n"))
      }
    }
    let file = Self.folder.appendingPathComponent("\(name).\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["ALLEATO_ACCEPT"] != nil {
      try Data(stage.transcript.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(stage.transcript == expected)
    #expect(!stage.transcript.contains("{") && !stage.transcript.contains("}"))
  }

  @Test func `the paths are there`() { #expect(!Self.names.isEmpty) }
}
