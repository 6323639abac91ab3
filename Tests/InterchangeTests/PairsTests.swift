import ContactStore
import Contacts
import Foundation
import Testing

/// Pairs of cards that are of one person, or of two, written without sight of the code.
@Suite struct PairsTests {
  private func card(_ cells: ArraySlice<String>) -> String {
    let cells = Array(cells)
    var lines = ["N:\(cells[1]);\(cells[0])"]
    if !cells[2].isEmpty { lines.append("EMAIL:" + cells[2]) }
    if !cells[3].isEmpty { lines.append("TEL:" + cells[3]) }
    if !cells[4].isEmpty { lines.append("URL:" + cells[4]) }
    let all = ["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]
    return all.joined(separator: "\r\n")
  }

  @Test func `those of one person become one, and no others`() throws {
    let file = try #require(
      Bundle.module.url(forResource: "pairs", withExtension: "tsv", subdirectory: "Pairs"))
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    for row in rows {
      let store = try ContactStore()
      try SamenessTests.take(card(row[0..<5]), named: "uno", into: store)
      try SamenessTests.take(card(row[5..<10]), named: "due", into: store)
      let count = try store.all(Contact.self).count
      #expect(count == (row[10] == "yes" ? 1 : 2), "\(row.joined(separator: " "))")
    }
    #expect(rows.count >= 60)
  }
}
