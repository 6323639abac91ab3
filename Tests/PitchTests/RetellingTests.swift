import Foundation
import Language
import Playbook
import Practice
import Testing

/// Retellings, right, partly, in other words and off the point, written without sight of the matching.
@Suite struct RetellingTests {
  private struct Row: Decodable {
    let points: [String: String]
    let retelling: String
    let covered: [String: Bool]
  }

  @Test(arguments: LanguageTag.allCases)
  func `nine points out of ten are judged as a reader judges them`(
    _ language: LanguageTag
  ) throws {
    let book = try #require(Shelf.playbook().speech(language))
    let rows = try Shelf.lines("retellings-\(language.rawValue).jsonl").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    #expect(rows.count >= 15)
    var (right, wrong): (Int, [String]) = (0, [])
    for row in rows {
      let points = PitchElement.allCases.compactMap { element in
        row.points[element.rawValue].map { PitchPoint(element: element, words: $0) }
      }
      let told = Retelling(row.retelling, points, in: language, book)
      for point in points {
        let isThere = told.covered.contains(point)
        if isThere == row.covered[point.element.rawValue] {
          right += 1
        } else {
          wrong.append("\(point.element) \(isThere): \(point.words) | \(row.retelling)")
        }
      }
    }
    #expect(right >= 9 * wrong.count, "\(right) right; \(wrong.joined(separator: "\n"))")
  }

  @Test func `what is off the point covers nothing`() throws {
    let book = try #require(Shelf.playbook().speech(.it))
    let points = PitchPoint.all(
      of: "Sono una sarta e lavoro per i teatri. Cerco due ragazze da formare.", in: .it, book)
    #expect(points.count == 2)
    let told = Retelling("Io ho un gatto rosso che dorme tutto il giorno.", points, in: .it, book)
    #expect(told.covered.isEmpty)
  }
}
