import Foundation
import Language
import Testing

/// Lines as people type them at questions, against what they mean; the shares that must be right and
/// may be wrong are floors.
@Suite struct AskedRowsTests {
  struct Row: Sendable {
    let asking: String
    let text: String
    let wanted: [String]
  }

  static func rows(_ name: String) throws -> [Row] {
    let file = Listening.root.appendingPathComponent("Tests/HearingTests/" + name)
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Row(
          asking: cells[0], text: cells[1], wanted: cells[2].components(separatedBy: " | "))
      }
  }

  /// Whether what was heard holds the words that were wanted, articles aside.
  private func holds(_ said: String, _ wanted: String) -> Bool {
    let small: Set<String> = ["il", "lo", "la", "l", "un", "una", "the", "a", "an", "at", "di"]
    func plain(_ text: String) -> String {
      Words.split(text).map(\.folded).filter { !small.contains($0) }.joined(separator: " ")
    }
    guard wanted.hasPrefix("answer(") else { return said == wanted.prefix { $0 != "(" } }
    guard said.hasPrefix("answer(") else { return false }
    return plain(String(said.dropFirst(7))).contains(plain(String(wanted.dropFirst(7))))
  }

  /// Rows written with the moves in sight, and rows written without; the second floor is what may be wrong.
  struct Floor: Sendable {
    let file: String
    let language: LanguageTag
    let right: Int
    let wrong: Int
    var circle = Listening.few
  }

  static let floors = [
    Floor(file: "asked-it.tsv", language: .it, right: 90, wrong: 2),
    Floor(file: "asked-en.tsv", language: .en, right: 90, wrong: 3),
    Floor(file: "others-it.tsv", language: .it, right: 75, wrong: 8),
    Floor(file: "others-en.tsv", language: .en, right: 75, wrong: 8),
    Floor(
      file: "fresh-it.tsv", language: .it, right: 85, wrong: 9, circle: Listening.employed),
    Floor(
      file: "fresh-en.tsv", language: .en, right: 85, wrong: 9, circle: Listening.employed),
  ]

  @Test(arguments: floors)
  func `lines at questions are understood, and hardly any is taken for something else`(
    _ floor: Floor
  ) throws {
    let ear = try Listening(floor.language, knowing: floor.circle)
    let rows = try Self.rows(floor.file)
    var (right, wrong) = (0, [String]())
    for row in rows {
      let said = try ear.said(row.text, asking: row.asking)
      if row.wanted.contains(where: { holds(said, $0) }) {
        right += 1
      } else if said != "none", said != "ask" {
        wrong.append(row.text + ": " + said)
      }
    }
    #expect(rows.count >= 100)
    #expect(right >= rows.count * floor.right / 100)
    #expect(wrong.count <= rows.count * floor.wrong / 100, "\(wrong)")
    #expect(ear.changeCount == 0)
  }
}
