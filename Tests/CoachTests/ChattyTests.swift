import Foundation
import Language
import Testing

/// Conversations as people who like to talk go through them, with asides, corrections and shrugs.
///
/// Each is compared with its transcript; `ALLEATO_ACCEPT=1` writes the transcripts anew.
@Suite struct ChattyTests {
  static let folder = Stage.root.appendingPathComponent("Tests/CoachTests/Chatty")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".it.path") }.map { String($0.dropLast(8)) }.sorted()

  @Test(arguments: names, LanguageTag.allCases)
  func `a chatty person gets through`(_ name: String, _ language: LanguageTag) throws {
    let stage = try Stage(language)
    let own = name + "." + language.rawValue
    let path = try String(
      contentsOf: Self.folder.appendingPathComponent(own + ".path"), encoding: .utf8)
    for line in path.split(separator: "\n") { try stage.type(String(line)) }
    let file = Self.folder.appendingPathComponent(own + ".txt")
    if ProcessInfo.processInfo.environment["ALLEATO_ACCEPT"] != nil {
      try Data(stage.transcript.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == stage.transcript)
  }

  @Test(arguments: names, LanguageTag.allCases)
  func `the same words are never said twice in a row`(
    _ name: String, _ language: LanguageTag
  ) throws {
    let own = name + "." + language.rawValue + ".txt"
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(own), encoding: .utf8)
    let answers = text.components(separatedBy: "\n> ").map { part in
      part.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    }
    for (first, second) in zip(answers, answers.dropFirst()) where !first.isEmpty {
      #expect(first != second)
    }
  }

  @Test func `the chatty people are there`() { #expect(Self.names.count >= 13) }
}
