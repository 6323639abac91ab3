import Foundation
import Playbook
import Rules
import Testing
import Vocabulary
import Questions

@Suite struct SituationTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the book says first what a good coach would say in at least 45 of 50 situations`()
    throws
  {
    let playbook = Playbook(
      PromptFolder(shipped: Self.root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
    let book = try #require(playbook.rules.book)
    let situations = try Situation.all()
    #expect(situations.count == 50)
    var disagreeing: [String] = []
    for situation in situations {
      guard let (said, holds, rule) = situation.first(book) else {
        disagreeing.append(situation.name + ": cannot be read")
        continue
      }
      if !situation.agrees(said, holds) {
        disagreeing.append(
          "\(situation.name): \(said) (\(rule)), not \(situation.expected) \(holds)")
      }
    }
    #expect(disagreeing.count <= 5, "\(disagreeing.joined(separator: "\n"))")
  }
}
