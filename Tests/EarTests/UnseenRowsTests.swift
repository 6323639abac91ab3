import Ear
import Foundation
import Ground
import Language
import Playbook
import Questions
import Testing
import Vocabulary

/// Lines written without sight of the frames, with the acts they hold, and lines that mean nothing here; the
/// shares that must be right and may be wrong are floors.
@Suite struct UnseenRowsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let known = [
    "Laura Bianchi", "Paolo Rossi", "Anna Conti", "Marco Ferri", "Stefano Galli", "Mark Davies",
    "Lucy Chen", "Giorgia Esposito", "Daniel Price",
  ]
  private static let employers = [
    "reply", "enel", "leonardo", "politecnico di milano", "acme", "bigcorp", "comune di napoli",
    "initech",
  ]

  /// What hears one language.
  private struct Listener {
    let ear: Ear
    let finder: PeopleFinder<String>

    init(_ language: LanguageTag) {
      let shipped = UnseenRowsTests.root.deletingLastPathComponent().deletingLastPathComponent()
      let playbook = Playbook(
        PromptFolder(shipped: shipped), vocabulary: NetworkVocabulary.standard,
        kinds: StepQuestions.kinds)
      ear = playbook.ear(language)
      finder = PeopleFinder(
        known: known.map { KnownName(id: $0, name: $0) }, names: playbook.names(language),
        language: language)
    }

    func heard(_ text: String) -> EarHeard {
      let people = finder.find(in: text).map {
        EarPerson(
          range: $0.range, name: $0.known.first ?? $0.name.fullName, isKnown: $0.isKnown,
          organisation: $0.organisation)
      }
      let places = employers.map { ($0.split(separator: " ").map(String.init), $0) }
      return ear.hear(
        text, today: Day(number: 20_581), minute: 570, people: people,
        organisations: Dictionary(places, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func lines(_ name: String) throws -> [String] {
    try String(
      contentsOf: root.appendingPathComponent("Material/" + name), encoding: .utf8
    ).split(separator: "\n").map(String.init)
  }

  /// The acts of a way to understand a line, with the words of their slots.
  private func acts(_ way: String) -> [(name: String, slots: [String: String])] {
    way.components(separatedBy: " + ").map { part in
      let cells = part.trimmingCharacters(in: .whitespaces).split(separator: "(", maxSplits: 1)
      let inside = cells.count > 1 ? cells[1].dropLast() : ""
      let slots = inside.split(separator: ";").compactMap { pair -> (String, String)? in
        let sides = pair.split(separator: "=", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        return sides.count == 2 ? (sides[0], sides[1]) : nil
      }
      return (String(cells[0]), Dictionary(slots, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func words(_ text: String) -> Set<String> {
    Set(Words.split(text).map(\.folded).filter { $0.count > 3 })
  }

  /// Whether an act holds the people, the days and at least a word of what else was wanted.
  private func holds(_ act: HeardAct, _ slots: [String: String]) -> Bool {
    slots.allSatisfy { name, wanted in
      switch act.slots[name] {
      case .people(let people): Set(wanted.components(separatedBy: ", ")).isSubset(of: people)
      case .date(let date): name == "hour" ? date.clock == wanted : date.dayIso == wanted
      case .words(let said):
        words(said).isEmpty || words(wanted).isEmpty || !words(said).isDisjoint(with: words(wanted))
      case .seconds(let seconds): String(seconds) == wanted
      case nil: false
      }
    }
  }

  private func fits(_ way: String, _ heard: EarHeard) -> Bool {
    if way == "none" { return heard.band == .none }
    guard heard.band == .act else { return false }
    let wanted = acts(way)
    guard wanted.map(\.name).sorted() == heard.acts.map(\.act).sorted() else { return false }
    return wanted.allSatisfy { want in
      heard.acts.contains { $0.act == want.name && holds($0, want.slots) }
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `what people type is understood, and hardly any line is taken for something else`(
    _ language: LanguageTag
  ) throws {
    let listener = Listener(language)
    let rows = try Self.lines("open-\(language.rawValue).tsv").dropFirst()
    var (right, wrong) = (0, [String]())
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let heard = listener.heard(cells[1])
      let ways = cells[2].components(separatedBy: " | ")
      if ways.contains(where: { fits($0, heard) }) {
        right += 1
      } else if heard.band == .act,
        !ways.contains(where: { acts($0).map(\.name).sorted() == heard.acts.map(\.act).sorted() })
      {
        wrong.append(cells[1] + ": " + heard.acts.map(\.act).joined(separator: " + "))
      }
    }
    #expect(rows.count >= 400)
    #expect(right * 100 >= rows.count * 80, "\(right) of \(rows.count)")
    #expect(wrong.count * 100 <= rows.count * 8, "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: LanguageTag.allCases)
  func `what means nothing here is hardly ever acted upon`(_ language: LanguageTag) throws {
    let listener = Listener(language)
    let lines = try Self.lines("nothing-\(language.rawValue).txt")
    let acted = lines.filter { listener.heard($0).band == .act }
    #expect(lines.count >= 300)
    #expect(acted.count * 100 <= lines.count, "\(acted)")
  }
}
