import Coach
import ContactStore
import Contacts
import Counsel
import Critique
import Desk
import Foundation
import Language
import Playbook

/// Reads many messages, one a line, and prints what each came to: for measuring the critic.
struct MessageRows {
  private let house: House

  private struct Row: Decodable {
    let id: String?
    let channel: String?
    let text: String
  }

  private struct Result: Encodable {
    let id: String?
    let verdict: String
    let kind: String?
    let chance: Double?
    let findings: [String]
    let measures: [String: Double]
    let shown: [String: [String]]
    let terms: [String]
  }

  init(_ house: House) { self.house = house }

  /// Prints one JSON object a line for each line of a file.
  func run(_ path: String) throws {
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    var coach = Coach(
      playbook: house.playbook, source: EmptySource(), language: house.language,
      at: house.clock.now, keepsLanguage: true)
    let wording = try coach.counsel().wording
    let reviewer = Reviewer(wording, nil)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for line in text.split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let cleaned = Cleaning.clean(row.text, lines: true)
      guard
        let review = try reviewer.review(
          text: cleaned, in: house.language, channel: row.channel)
      else { continue }
      let result = Result(
        id: row.id, verdict: review.verdict.rawValue, kind: review.kind, chance: review.chance,
        findings: review.remarks.map { "\($0.level) \($0.check)" }, measures: review.measures,
        shown: review.shown, terms: review.terms)
      print(String(decoding: try encoder.encode(result), as: UTF8.self))
    }
  }
}
