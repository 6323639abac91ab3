import Foundation
import Rules
import Vocabulary

/// A short history of contacts with what a good coach would say first; written without sight of the
/// rules.
struct Situation {
  var name = ""
  var facts: [(relation: String, fields: String)] = []
  var expected = ""
  var accepted: [String] = []

  static func all() throws -> [Situation] {
    let file = Bundle.module.bundleURL.appendingPathComponent("Situations/situations.yaml")
    var situations: [Situation] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("- situation: ") {
        situations.append(Situation(name: String(text.dropFirst(13))))
      } else if let place = situations.indices.last {
        if text.hasPrefix("expect: ") { situations[place].expected = String(text.dropFirst(8)) }
        if text.hasPrefix("accept: ") {
          situations[place].accepted = text.dropFirst(8).split(separator: "|")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        if text.hasPrefix("- "), let colon = text.firstIndex(of: ":") {
          let relation = String(text[text.index(text.startIndex, offsetBy: 2)..<colon])
          let fields = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
          situations[place].facts.append((relation, fields))
        }
      }
    }
    return situations.map(\.withGoalsOfPitches)
  }

  /// A pitch tells the kind of goal it is for; the histories name the goal by its number.
  private var withGoalsOfPitches: Situation {
    var changed = self
    var kinds: [String: String] = [:]
    for fact in facts where fact.relation == "goal" {
      let words = fact.fields.split { ", ".contains($0) }.map(String.init)
      if let id = words.firstIndex(of: "id"), let kind = words.firstIndex(of: "kind") {
        kinds[words[id + 1]] = words[kind + 1]
      }
    }
    changed.facts = facts.map { fact in
      // A role that began lately is said to be recent.
      if fact.relation == "works" {
        return ("works", fact.fields.replacing("from recent", with: "from -3"))
      }
      guard fact.relation == "pitch" else { return fact }
      let parts = fact.fields.split(separator: ",").map { part -> String in
        let words = part.split(separator: " ").map(String.init)
        guard words.first == "goal", words.count == 2 else { return String(part) }
        return "goal " + (kinds[words[1]] ?? words[1])
      }
      return ("pitch", parts.joined(separator: ","))
    }
    return changed
  }

  /// What the book says first, in the words of the expectation.
  func first(_ book: RuleBook) -> (said: String, holds: Set<String>, rule: String)? {
    guard let base = ExampleFacts.base(facts, book.vocabulary) else { return nil }
    let conclusions = book.evaluate(base, today: ExampleFacts.today)
    let blocked = conclusions.table("blocked")
    let holds = Set(
      blocked.rows.map { row in
        let action = base.symbols.word(blocked.value(row, 1)) ?? ""
        return "hold \(action) \(blocked.value(row, 0))"
      })
    guard let advice = conclusions.advice.first else { return ("none", holds, "") }
    return ("\(advice.action) \(advice.about)", holds, advice.ruleName)
  }

  func agrees(_ said: String, _ holds: Set<String>) -> Bool {
    ([expected] + accepted).contains { $0.hasPrefix("hold") ? holds.contains($0) : $0 == said }
  }
}
