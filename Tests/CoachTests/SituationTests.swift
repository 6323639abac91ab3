import Coach
import ContactStore
import Contacts
import Counsel
import Foundation
import Ground
import Language
import Testing

/// Situations told in sentences alone, written without sight of rules and frames: the first advice is one that a good
/// coach would give.
@Suite struct SituationTests {
  private static let folder = Stage.root.appendingPathComponent("Tests/CoachTests/Situations")

  /// What was told, and the advice that is due.
  struct Situation: Decodable, CustomTestStringConvertible {
    struct Line: Decodable {
      let day: String
      let say: String
    }

    struct First: Decodable {
      let who: String?
      let kind: String
    }

    let id: String
    let lines: [Line]
    let first: First
    let accept: [String]?
    var testDescription: String { id }

    func takes(_ kinds: [String]) -> Bool {
      kinds.contains { $0 == first.kind || (accept ?? []).contains($0) }
    }
  }

  /// How many are right at least; it only ever goes up.
  private static let floors: [LanguageTag: Int] = [.it: 24, .en: 22]

  private static func situations(_ language: LanguageTag) throws -> [Situation] {
    let file = folder.appendingPathComponent(language.rawValue + ".jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Situation.self, from: Data($0.utf8))
    }
  }

  /// The kinds of advice that the rules give.
  private static func kinds() throws -> [String: [String]] {
    try JSONDecoder().decode(
      [String: [String]].self,
      from: Data(contentsOf: folder.appendingPathComponent("kinds.json")))
  }

  /// Whether the first advice, after all was told day by day, is the one that is due.
  private func isRight(
    _ situation: Situation, _ language: LanguageTag, _ kinds: [String: [String]]
  ) throws -> Bool {
    guard let start = situation.lines.first?.day else { return false }
    let stage = try Stage(language, day: start)
    try stage.type(language == .it ? "Sara" : "Sarah")
    try stage.type(language == .it ? "/basta" : "/stop")
    var day = start
    for line in situation.lines {
      if line.day != day { try stage.sleep(until: line.day) }
      day = line.day
      try stage.type(line.say)
    }
    guard let advice = try stage.coach.advices(limit: 3, onePerPerson: true).first,
      situation.takes(kinds[advice.rule] ?? [advice.rule])
    else { return false }
    guard let who = situation.first.who,
      let person = try stage.store.one(Contact.self, EntityID(advice.about))
    else { return true }
    return who.split(separator: " ").first.map(String.init) == person.given
  }

  @Test(arguments: LanguageTag.allCases)
  func `the first advice is what a good coach would say`(_ language: LanguageTag) throws {
    let kinds = try Self.kinds()
    let situations = try Self.situations(language)
    let wrong = try situations.filter { try !isRight($0, language, kinds) }.map(\.id)
    let right = situations.count - wrong.count
    #expect(
      right >= Self.floors[language] ?? 0, "\(right) of \(situations.count); \(wrong)")
  }
}
