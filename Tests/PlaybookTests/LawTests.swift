import Foundation
import Drafts
import Language
import Playbook
import Rules
import Testing
import Vocabulary

/// The two laws: what is said and advised is data.
@Suite struct LawTests {
  /// The string literals of every Swift file, with the file they stand in.
  static func literals() throws -> [(file: String, text: String)] {
    var found: [(String, String)] = []
    let sources = PromptsTests.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") {
        let code = line.drop { $0 == " " }
        // Comments, and what a programmer is told who breaks a contract.
        if code.hasPrefix("//") || code.hasPrefix("precondition") { continue }
        for match in line.matches(of: /"((?:[^"\\]|\\.)*)"/) {
          found.append((file.path, String(match.1)))
        }
      }
    }
    return found
  }

  @Test func `no Swift file names a conversation, a rule, a template or a situation`() throws {
    let playbook = PromptsTests.playbook()
    var names = Set(playbook.conversationNames + playbook.situationNames)
    names.formUnion(playbook.rules.book?.rules.map(\.name) ?? [])
    for situation in playbook.situationNames {
      names.formUnion(playbook.templates(situation, .it).map(\.name))
    }
    // Words that the model of contacts has as well: they name a relation or a value there.
    let vocabulary = NetworkVocabulary.standard
    names.subtract(vocabulary.facts.keys)
    names.subtract(vocabulary.enumerations.values.joined())
    #expect(names.count > 80)
    let literals = try Self.literals()
    #expect(literals.count > 500)
    let broken = literals.filter { names.contains($0.text) }.map { "\($0.file): \($0.text)" }
    #expect(broken == [])
  }

  @Test func `no Swift file holds a sentence that a person reads`() throws {
    let broken = try Self.literals().filter { file, text in
      // The help of the command line, and what is said before the texts are found.
      if file.contains("/Sources/alleato/Commands") || file.hasSuffix("/Alleato.swift") {
        return false
      }
      if file.hasSuffix("GlobalOptions.swift") || file.contains("Prompts not found") {
        return false
      }
      if text.hasPrefix("alleato: Prompts not found") { return false }
      // The grammar of dates.
      if file.contains("/Language/Dates/") { return false }
      // SQL, and words about the vocabulary for its own documentation.
      if file.contains("/ContactStore/") || file.hasSuffix("NetworkVocabulary.swift") {
        return false
      }
      let words = text.split(separator: " ").filter { word in
        word.count > 1 && word.allSatisfy { $0.isLetter || ",.'".contains($0) }
      }
      return words.count >= 5 && !text.contains("programmer")
    }
    #expect(broken.map { "\($0.file): \($0.text)" } == [])
  }
}
