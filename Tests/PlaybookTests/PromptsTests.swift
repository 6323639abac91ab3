import Counsel
import Foundation
import Drafts
import Ground
import Language
import Playbook
import Rules
import Testing
import Vocabulary
import Voice
import Questions

@Suite struct PromptsTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func check(_ playbook: Playbook) -> PlaybookCheck.Result {
    var check = PlaybookCheck.whole(playbook)
    return check.result()
  }

  static func playbook(own: URL? = nil) -> Playbook {
    Playbook(
      PromptFolder(shipped: root, own: own), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  @Test func `everything that is shipped is without a finding`() {
    let result = Self.check(Self.playbook())
    #expect(
      result.findings.map { "\($0.mark.file):\($0.mark.line) \($0.code) \($0.arguments)" } == [])
    #expect(result.fileCount > 50)
  }

  @Test func `there are 48 principles in both languages`() {
    let principles = Self.playbook().principles
    #expect(principles.count == 48)
    for principle in principles.values {
      for language in LanguageTag.allCases {
        #expect(!(principle.texts[language] ?? "").isEmpty, "\(principle.id)")
      }
    }
  }

  @Test func `at least ten rules advise, each with an example for and against`() throws {
    let rules = Self.playbook().rules
    #expect((rules.book?.rules.count ?? 0) >= 15)
    #expect(rules.examples.count >= 30)
  }

  @Test(arguments: LanguageTag.allCases)
  func `every cell of the matrix has its versions, or a reason for having none`(
    _ language: LanguageTag
  ) {
    let playbook = Self.playbook()
    let matrix = playbook.templateMatrix(language)
    #expect(playbook.situationNames.count >= 38)
    #expect(matrix.cells.reduce(0) { $0 + $1.count } >= 450)
    for cell in matrix.cells {
      if cell.register == nil {
        #expect(cell.reason != nil, "\(cell.situation) \(cell.channel)")
      } else {
        #expect(
          cell.count >= max(2, cell.least),
          "\(cell.situation) \(cell.channel) \(cell.register ?? "")")
      }
    }
    for name in ["after-event", "thanks", "ask-advice", "reconnect"] {
      #expect(matrix.cells.contains { $0.situation == name && $0.least == 3 })
    }
  }

  @Test func `every diagnostic code that exists has a text in both languages and a page`() throws {
    var codes: Set<String> = []
    let sources = Self.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"([ETPDWCMH]\d\d)"/) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 25)
    let pages = Self.root.appendingPathComponent("Documentation/Diagnostics")
    for language in LanguageTag.allCases {
      let known = Set(Self.playbook().diagnosticCodes(language))
      #expect(codes.subtracting(known) == [], "\(language)")
    }
    for code in codes {
      let page = pages.appendingPathComponent(code + ".md")
      #expect(FileManager.default.fileExists(atPath: page.path), "\(code)")
    }
  }
}
