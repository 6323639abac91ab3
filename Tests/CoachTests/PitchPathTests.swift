import Foundation
import Language
import Testing

/// Introductions found and rehearsed: a shy graduate, a manager who was laid off, a freelancer; from
/// memory, in a drill with a chatty, a silent and a rude answer, in the corridor, on the ladder.
///
/// Each is compared with its transcript; `ALLEATO_ACCEPT=1` writes the transcripts anew.
@Suite struct PitchPathTests {
  static let folder = Stage.root.appendingPathComponent("Tests/CoachTests/Pitches")
  static let names = [
    "graduate", "manager", "freelancer", "memory", "drill", "drill-chatty", "drill-silent",
    "drill-rude", "aloud",
  ].filter(PathTests.isWanted)

  @Test(arguments: names, LanguageTag.allCases)
  func `an introduction is found and rehearsed as its transcript says`(
    _ name: String, _ language: LanguageTag
  ) throws {
    let stage = try Stage(language)
    let own = name + "." + language.rawValue
    let path = try String(
      contentsOf: Self.folder.appendingPathComponent(own + ".path"), encoding: .utf8)
    for line in path.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      try stage.type(String(line))
    }
    let file = Self.folder.appendingPathComponent(own + ".txt")
    if ProcessInfo.processInfo.environment["ALLEATO_ACCEPT"] != nil {
      try Data(stage.transcript.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == stage.transcript)
    #expect(!stage.transcript.contains("{") && !stage.transcript.contains("}"))
  }
}
