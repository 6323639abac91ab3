import ContactStore
import Contacts
import Dialogue
import Language
import Playbook
import Testing

/// Every kind of question, a conversation's and the coach's own, against everything people say about
/// the conversation itself.
@Suite struct AsideTests {
  /// Lines that lead to a question, in words that both languages understand.
  static let ways: [(question: String, lines: [String])] = [
    ("text", []), ("choice", ["Sara"]), ("event", ["Sara", "1"]),
    ("date", ["Sara", "1", "AI Week"]),
    ("place", ["Sara", "1", "AI Week", "2026-05-14"]),
    ("coming", ["Sara", "1", "AI Week", "2026-05-14", "/skip", "/skip", "2"]),
    ("several", ["Sara", "1", "AI Week", "2026-05-14", "/skip", "/skip", "2", "/skip", "/skip"]),
    ("organisation", ["Sara", "4", "/skip"]), ("people", ["Sara", "5"]),
    ("person", ["Sara", "2"]), ("past event", ["Sara", "2", "Laura Conti"]),
    ("past date", ["Sara", "2", "Laura Conti", "AI Week"]),
    ("which person", ["Sara", "5", "Laura Conti, Laura Riva", "/card Laura"]),
    ("forget", ["Sara", "5", "Laura Conti, Marco Bianchi", "/forget Laura"]),
    ("critique", ["Sara", "5", "Laura Conti, Marco Bianchi", "/critique"]),
    ("draft", draft), ("hand over", draft + ["1"]), ("sent", draft + ["1", "1"]),
    ("rewrite", draft + ["8"]), ("which answer", draft + ["/change"]),
    ("compose", pitch), ("rehearse", pitch + ["1"]),
    (
      "lead",
      [
        "Sara Neri", "1", "AI Week", "2026-05-14", "/skip", "/skip", "2", "/skip", "/skip", "3",
      ]
    ),
  ]
  private static let draft = [
    "Sara Neri", "2", "Laura Conti", "AI Week", "2026-05-07", "/skip", "1", "3", "1", "1",
  ]
  private static let pitch = [
    "Sara", "3", "1", "/skip", "I'm a nurse, sono infermiera", "/skip", "/skip", "/skip",
    "I'm looking for a job, cerco un posto", "/skip", "/skip",
  ]

  private func count(_ stage: Stage) throws -> [Int] {
    [
      try stage.store.all(Contact.self).count, try stage.store.all(Organisation.self).count,
      try stage.store.all(Event.self).count,
    ]
  }

  @Test(arguments: ways.map(\.question), LanguageTag.allCases)
  func `whatever is said about the conversation is answered, and taken for nothing else`(
    _ question: String, _ language: LanguageTag
  ) throws {
    let lines = Self.ways.first { $0.question == question }?.lines ?? []
    let playbook = try Stage(language).playbook
    for move in playbook.moves(language).moves where move.id != "undo" {
      let stage = try Stage(language, playbook: playbook)
      for line in lines { try stage.type(line) }
      let (before, known) = (stage.lines.count, try count(stage))
      let example = move.examples[0]
      try stage.type(example)
      #expect(stage.lines.count > before + 1, "\(question): \(example)")
      #expect(try count(stage) == known, "\(question): \(example)")
      // Something else still finds the coach awake.
      if !stage.hasEnded { try stage.type("/help") }
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is not understood is answered differently, and the third time it goes on`(
    _ language: LanguageTag
  ) throws {
    for (question, lines) in Self.ways
    where ["choice", "date", "several", "compose"].contains(question) {
      let stage = try Stage(language)
      for line in lines { try stage.type(line) }
      var answers: [[String]] = []
      for nonsense in ["zxq wvu", "wvu zxq", "zzq zzu"] {
        let before = stage.lines.count
        try stage.type(nonsense)
        answers.append(Array(stage.lines[(before + 1)...]))
      }
      #expect(Set(answers).count == 3, "\(question)")
    }
  }
}
