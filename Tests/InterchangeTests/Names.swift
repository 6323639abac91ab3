import Foundation
import Language
import Playbook
import Questions
import Vocabulary

/// The names of both languages as the program ships them.
enum Names {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let lexicon = Playbook(
    PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds
  ).names(.it)
}
