import Foundation
import Ground
import Playbook
import Rules

/// The generated base of the rules bench, its rules and its expected advice.
struct BenchBase {
  static let folder = Bundle.module.bundleURL.appendingPathComponent("Bench")

  let book: RuleBook
  let today: Int32
  private(set) var rows: [String: Set<String>] = [:]

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  init() throws {
    let vocabulary = try unwrapped(
      VocabularyFileReader.read(Self.text("facts.yaml"), file: "facts.yaml"))
    let contents = RuleFileReader.read(try Self.text("rules.yaml"), file: "rules.yaml")
    let (rules, _) = RuleReader.read(contents.rules, vocabulary: vocabulary)
    book = try unwrapped(RuleBook(rules, vocabulary: vocabulary))
    today = try unwrapped(
      Int32(Self.text("today.txt").trimmingCharacters(in: .whitespacesAndNewlines)))
    for name in vocabulary.facts.keys {
      rows[name] = Set(
        try Self.text(name + ".tsv").split(separator: "\n").map(String.init))
    }
  }

  mutating func apply(_ sign: Character, _ relation: String, _ row: String) {
    if sign == "+" { rows[relation]?.insert(row) } else { rows[relation]?.remove(row) }
  }

  var facts: FactBase {
    let base = FactBase(book.vocabulary)
    for (name, lines) in rows {
      guard let fields = book.vocabulary.facts[name] else { continue }
      for line in lines {
        let cells = line.split(separator: "\t")
        base.add(
          name,
          zip(cells, fields).map { cell, _ in Int32(cell) ?? base.symbols.number(String(cell)) })
      }
    }
    return base
  }

  /// The advice and the blocks as the bench writes them.
  func advice(on day: Int32) -> Set<String> { Self.lines(book.evaluate(facts, today: day)) }

  static func line(_ advice: Advice) -> String {
    let names = [
      "follow-up": "follow_up", "give-on-project": "give", "give-generic": "give",
      "reconnect-via": "reconnect_via", "nurture-hub": "nurture_hub",
    ]
    var keys = advice.keys.map(String.init)
    if advice.ruleName == "give-generic" { keys = ["generic"] }
    while keys.count < 2 { keys.append("-") }
    let name = names[advice.ruleName] ?? advice.ruleName
    return ([name, String(advice.about)] + keys).joined(separator: "\t")
  }

  static func block(_ pair: (about: Int32, action: String)) -> String {
    "block_\(pair.action)\t\(pair.about)\t-\t-"
  }

  static func lines(_ conclusions: Conclusions) -> Set<String> {
    let blocked = conclusions.table("blocked")
    return Set(conclusions.advice.map(line)).union(
      blocked.rows.map { row in
        let action = conclusions.facts.symbols.word(blocked.value(row, 1)) ?? ""
        return block((blocked.value(row, 0), action))
      })
  }

  static func expected(_ name: String) throws -> Set<String> {
    Set(try text("expected/" + name).split(separator: "\n").map(String.init))
  }
}

struct MissingValue: Error {}

/// The value, or an error where there is none.
func unwrapped<T>(_ value: T?) throws -> T {
  guard let value else { throw MissingValue() }
  return value
}
