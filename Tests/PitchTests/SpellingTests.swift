import Foundation
import Language
import Playbook
import Practice
import Testing

/// The samples that introductions are composed of hold no word that a dictionary does not know.
@Suite struct SpellingTests {
  private static let program = "/usr/bin/hunspell"
  private static var isThere: Bool {
    FileManager.default.isExecutableFile(atPath: program)
      && FileManager.default.fileExists(atPath: "/usr/share/hunspell/it_IT.dic")
      && FileManager.default.fileExists(atPath: "/usr/share/hunspell/en_US.dic")
  }

  /// British spellings, words younger than the dictionaries, and what stands before an apostrophe.
  private static let known: [LanguageTag: Set<String>] = [
    .en: [
      "organise", "organised", "colour", "theatre", "theatres", "specialise", "centre", "analyse",
      "café", "cafés", "catalogue", "litres", "maths", "neighbour", "neighbourhood", "recognise",
    ],
    .it: [
      "online", "app", "backend", "freelance", "marketing", "startup", "part-time", "part",
      "social", "iva",
      "mezz", "cinquant", "com", "quest",
    ],
  ]

  private func unknown(_ text: String, _ dictionary: String) throws -> [String] {
    let process = Process()
    let (asked, told) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["-d", dictionary, "-i", "utf-8", "-l"]
    process.standardInput = asked
    process.standardOutput = told
    process.standardError = FileHandle.nullDevice
    try process.run()
    try asked.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try asked.fileHandleForWriting.close()
    let found = try told.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: found, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: isThere), arguments: LanguageTag.allCases)
  func `a dictionary knows every word that introductions are composed of`(
    _ language: LanguageTag
  ) throws {
    let sentences = try ComposedTests.people(Shelf.playbook(), language).flatMap(\.values)
    let lines = Set(sentences).sorted()
    #expect(lines.count > 30)
    let dictionary = language == .it ? "it_IT" : "en_US"
    let words = try unknown(lines.joined(separator: "\n").replacing("’", with: "'"), dictionary)
      .filter { !(Self.known[language]?.contains($0.lowercased()) ?? false) }
      // Names of people and places begin with a capital, and some stand in no dictionary.
      .filter { $0.first?.isLowercase ?? false }
    #expect(words.isEmpty, "\(Set(words).sorted())")
    #expect(try unknown("questta parolla", dictionary).count == 2)
  }
}
