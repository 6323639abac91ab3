import ContactStore
import Contacts
import Foundation
import Ground
import Language
import Testing

/// A week told in some thirty sentences: what is said, and what is known at its end.
///
/// `ALLEATO_ACCEPT=1` writes the transcripts anew, for reading before they are committed.
@Suite struct WeekTests {
  private static let folder = Stage.root.appendingPathComponent("Tests/CoachTests/Week")

  private func told(_ language: LanguageTag) throws -> Stage {
    let stage = try ActTests.prompt(language)
    let path = try String(
      contentsOf: Self.folder.appendingPathComponent(language.rawValue + ".path"), encoding: .utf8)
    for line in path.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("!day ") {
        try stage.sleep(until: String(line.dropFirst(5)))
      } else {
        try stage.type(String(line))
      }
    }
    return stage
  }

  @Test(arguments: LanguageTag.allCases)
  func `a week reads as its transcript, and its facts are known`(_ language: LanguageTag) throws {
    let stage = try told(language)
    let file = Self.folder.appendingPathComponent(language.rawValue + ".txt")
    if ProcessInfo.processInfo.environment["ALLEATO_ACCEPT"] != nil {
      try Data(stage.transcript.utf8).write(to: file)
    }
    #expect(stage.transcript == (try String(contentsOf: file, encoding: .utf8)))
    try known(stage, language)
  }

  private func known(_ stage: Stage, _ language: LanguageTag) throws {
    let store = stage.store
    let people = try store.all(Contact.self)
    func id(_ given: String) -> EntityID? { people.first { $0.given == given }?.id }
    func acts(_ given: String, _ direction: Direction) throws -> [String] {
      try store.all(Interaction.self)
        .filter { $0.contact == id(given) && $0.direction == direction }
        .flatMap(\.acts.names).sorted()
    }
    // Two new people, one of them with her employer, and nobody twice.
    #expect(people.count == 11)
    let second = language == .it ? "Stefano" : "Mark"
    #expect(try acts(second, .in) == ["help"])
    #expect(try acts(second, .out).contains("thanks"))
    let called = language == .it ? "Marco" : "Mark"
    let calls = try store.all(Interaction.self).filter { $0.acts.contains(.call) }
    #expect(calls.map(\.contact) == [id(called)])
    #expect(calls.map(\.day) == [Day(iso: "2026-05-05")])
    // The slides were promised and sent; what was promised to the person stands open.
    let promises = try store.all(Promise.self)
    #expect(promises.filter { $0.contact == id(called) }.allSatisfy { $0.kept != nil })
    #expect(promises.contains { $0.direction == .in && $0.kept == nil })
    #expect(promises.first { $0.contact == id(called) }?.due == Day(iso: "2026-05-15"))
    #expect(try store.all(Occasion.self).map(\.month) == [6])
    #expect(try store.all(Interest.self).count == 2)
    #expect(try store.all(Project.self).count == 1)
    #expect(try store.all(Relation.self).map(\.kind) == [.formerColleague])
    #expect(try store.all(Acquaintance.self).count >= 2)
    let reminder = try #require(try store.all(Reminder.self).last { $0.done == nil })
    #expect(reminder.day == Day(iso: language == .it ? "2026-05-15" : "2026-05-18"))
  }
}
