import Drafts
import Foundation
import Language
import Playbook
import Testing

/// Every word of every message, looked up by hunspell; names and words it lacks are listed beside.
@Suite struct SpellingTests {
  private static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { $0 + "/hunspell" }
    .first { FileManager.default.isExecutableFile(atPath: String($0)) }.map { String($0) }

  private func unknown(_ words: [String], _ dictionary: String) throws -> Set<String> {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try #require(Self.program))
    process.arguments = ["-i", "utf-8", "-d", dictionary, "-l"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Everything is read while it is written, so that neither side waits for the other.
    let text = Data(words.joined(separator: "\n").utf8)
    let writer = Thread {
      input.fileHandleForWriting.write(text)
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    let found = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(found.split(separator: "\n").map(String.init))
  }

  @Test(
    .enabled(if: SpellingTests.program != nil, "hunspell is not installed"),
    arguments: zip(LanguageTag.allCases, ["it_IT", "en_US"]))
  func `no word of a message is misspelled`(_ language: LanguageTag, _ dictionary: String) throws {
    let matrix = DraftMatrix(playbook: PromptsTests.playbook(), language: language)
    var words: Set<String> = []
    for item in matrix.all(mixes: 3) {
      let text = (item.draft.subject ?? "") + "\n" + item.draft.body
      for word in text.split(whereSeparator: { !$0.isLetter && !"'’-".contains($0) }) {
        words.insert(word.trimmingCharacters(in: CharacterSet(charactersIn: "'’-")))
      }
    }
    #expect(words.count > 1000)
    let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Spelling/\(language.rawValue).txt")
    let allowed = Set(
      try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init))
    let wrong = try unknown(words.sorted(), dictionary).filter { word in
      !allowed.contains(word) && !allowed.contains(word.lowercased())
    }
    #expect(wrong.sorted() == [])
  }
}
