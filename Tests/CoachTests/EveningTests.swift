import ContactStore
import Contacts
import Foundation
import Ground
import Language
import Testing

/// The evening after: from "I met six people" to six messages handed over.
///
/// `ALLEATO_ACCEPT=1` writes the transcripts anew, for reading before they are committed.
@Suite struct EveningTests {
  private static let folder = Stage.root.appendingPathComponent("Tests/CoachTests/Evening")

  private static func lines(_ name: String, _ language: LanguageTag) throws -> [String] {
    let file = folder.appendingPathComponent(name + language.rawValue + ".path")
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static func walked(_ name: String, _ language: LanguageTag) throws -> Stage {
    let stage = try Stage(language)
    try stage.type("Sara Neri")
    try stage.type("/basta")
    for line in try lines(name, language) { try stage.type(line.replacing("\\n", with: "\n")) }
    return stage
  }

  @Test(arguments: ["", "once-"], LanguageTag.allCases)
  func `six people are six messages in 25 lines`(_ name: String, _ language: LanguageTag) throws {
    let lines = try Self.lines(name, language)
    #expect(lines.count <= 25)
    let stage = try Self.walked(name, language)
    let file = Self.folder.appendingPathComponent(name + language.rawValue + ".txt")
    if ProcessInfo.processInfo.environment["ALLEATO_ACCEPT"] != nil {
      try Data(stage.transcript.utf8).write(to: file)
    }
    #expect(stage.transcript == (try String(contentsOf: file, encoding: .utf8)))
    let letters = try stage.store.all(Letter.self)
    #expect(letters.count == 6)
    #expect(Set(letters.map(\.contact)).count == 6)
    #expect(
      try stage.store.all(TalkEvent.self).count { $0.payload.contains("handed:") } == 6)
  }

  @Test(arguments: ["", "once-"], LanguageTag.allCases)
  func `each message has words that stand in no other and come from what was told`(
    _ name: String, _ language: LanguageTag
  ) throws {
    let stage = try Self.walked(name, language)
    let told = Set(
      try Self.lines(name, language).flatMap { Words.split($0).map(\.folded) }
        .filter { $0.count > 3 })
    let letters = try stage.store.all(Letter.self)
    let names = Set(
      try stage.store.all(Contact.self).flatMap { Words.split($0.fullName).map(\.folded) })
    for letter in letters {
      let others = Set(
        letters.filter { $0.id != letter.id }
          .flatMap { Words.split($0.body).map(\.folded) })
      let own = Set(Words.split(letter.body).map(\.folded))
      #expect(!own.subtracting(others).subtracting(names).isDisjoint(with: told), "\(letter.body)")
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `what they want and what was promised are kept apart, and become reminders`(
    _ language: LanguageTag
  ) throws {
    let store = try Self.walked("", language).store
    let promises = try store.all(Promise.self)
    #expect(promises.map(\.verb).sorted() == ["send", "tell"])
    #expect(promises.allSatisfy { $0.direction == .out && $0.kept == nil })
    let wishes = try store.all(Interaction.self).filter {
      $0.direction == .in && $0.acts.contains(.ask)
    }
    #expect(wishes.count == 2)
    #expect(try store.all(Reminder.self).count { $0.done == nil } == 4)
    // Those who were promised something come first.
    let first = try store.all(Letter.self).prefix(2).compactMap(\.contact)
    #expect(Set(first) == Set(promises.map(\.contact)))
    // What they said is on the card.
    #expect(
      try store.all(Interaction.self).count { $0.acts.contains(.met) && $0.words != nil } == 4)
    // Nobody is said to work somewhere since a day that nobody named.
    #expect(try store.all(Role.self).allSatisfy { $0.from == nil })
  }
}
