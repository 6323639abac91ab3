import Foundation
import Language
import Playbook
import Practice
import Questions
import Vocabulary

/// What the tests of introductions share.
enum Shelf {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let material = root.appendingPathComponent("Tests/PitchTests/Material")

  static func playbook() -> Playbook {
    Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  static func lines(_ name: String) throws -> [String] {
    try String(contentsOf: material.appendingPathComponent(name), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}

/// An introduction with the elements that a reader found in it.
struct MarkedPitch: Decodable {
  let text: String
  let elements: [String]
}
