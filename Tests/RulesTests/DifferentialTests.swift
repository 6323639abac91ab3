import Foundation
import Ground
import Playbook
import Rules
import Testing

/// Random rules over random facts, with seeds that no run has had before: the engine beside an oracle
/// that shares nothing with it, and updates beside evaluations from the beginning.
@Suite struct DifferentialTests {
  private let today = 100
  /// How many trials a test makes; `ALLEATO_TRIALS` asks for more.
  private static let trials =
    ProcessInfo.processInfo.environment["ALLEATO_TRIALS"].flatMap { Int($0) } ?? 60

  private struct Trial {
    let rules: RandomRules
    let book: RuleBook
    var facts: [String: [NaiveOracle.Row]] = [:]
    var seed: Seed

    init(_ seed: Seed) throws {
      rules = RandomRules(seed)
      self.seed = Seed(seed.state ^ 0xABCD)
      var vocabulary = RuleVocabulary(
        enumerations: ["colour": RandomRules.colours, "action": ["act"]], facts: [:])
      for (name, fields) in RandomRules.relations where !RandomRules.derived.contains(name) {
        vocabulary.facts[name] = fields.map { RuleVocabulary.Field($0.0, $0.1) }
      }
      let contents = RuleFileReader.read(rules.yaml, file: "random.yaml")
      vocabulary.derived = contents.derived
      let (read, findings) = RuleReader.read(contents.rules, vocabulary: vocabulary)
      let errors = (contents.findings + findings).filter(\.isError)
      #expect(errors.isEmpty, "\(errors)\n\(rules.yaml)")
      book = try unwrapped(RuleBook(read, vocabulary: vocabulary))
      for relation in vocabulary.facts.keys.sorted() {
        facts[relation] = []
        for _ in 0..<Int.random(in: 0...9, using: &self.seed) { add(relation) }
      }
    }

    mutating func row(_ relation: String) -> NaiveOracle.Row {
      (RandomRules.relations[relation] ?? []).map { field in
        switch field.1 {
        case "node": return Int.random(in: 0..<5, using: &seed)
        case "date":
          // The edges of windows and days not known come up often.
          return Int.random(in: 0..<12, using: &seed) == 0
            ? nil : 100 + Int.random(in: -10...10, using: &seed)
        default: return Int.random(in: 0..<3, using: &seed)
        }
      }
    }

    mutating func add(_ relation: String) { facts[relation, default: []].append(row(relation)) }

    func values(_ row: NaiveOracle.Row, _ relation: String, _ symbols: SymbolTable) -> [Int32] {
      zip(row, RandomRules.relations[relation] ?? []).map { value, field in
        guard let value else { return FactTable.missing }
        return field.1 == "colour" ? symbols.number(RandomRules.colours[value]) : Int32(value)
      }
    }

    func base() -> FactBase {
      let base = FactBase(book.vocabulary)
      for (relation, rows) in facts {
        for row in rows { base.add(relation, values(row, relation, base.symbols)) }
      }
      return base
    }
  }

  private func lines(_ conclusions: Conclusions) -> Set<String> {
    var lines = Set(
      conclusions.advice.map { advice in
        ([advice.ruleName, String(advice.about)] + advice.keys.map(String.init))
          .joined(separator: " ")
      })
    let blocked = conclusions.table("blocked")
    for row in blocked.rows {
      let rule = conclusions.facts.symbols.word(blocked.value(row, 2)) ?? ""
      lines.insert("\(rule) \(blocked.value(row, 0))")
    }
    return lines
  }

  @Test(arguments: 0..<trials)
  func `random rules conclude what the oracle concludes`(_ number: Int) throws {
    let seed = Seed(UInt64.random(in: 0...UInt64.max))
    let trial = try Trial(seed)
    let expected = NaiveOracle(trial.rules, trial.facts, today: today).advices
    let found = lines(trial.book.evaluate(trial.base(), today: Int32(today)))
    #expect(found == expected, "seed \(seed.state)\n\(trial.rules.yaml)\n\(trial.facts)")
  }

  @Test(arguments: 0..<trials)
  func `updates come to what an evaluation comes to`(_ number: Int) throws {
    let seed = Seed(UInt64.random(in: 0...UInt64.max))
    var trial = try Trial(seed)
    let live = trial.book.evaluate(trial.base(), today: Int32(today))
    var known = lines(live)
    for step in 0..<40 {
      var changes: [FactChange] = []
      for _ in 0..<Int.random(in: 1...3, using: &trial.seed) {
        let relation = trial.facts.keys.sorted().randomElement(using: &trial.seed) ?? "link"
        let rows = trial.facts[relation] ?? []
        let isAdded = rows.isEmpty || Bool.random(using: &trial.seed)
        let row: NaiveOracle.Row
        if isAdded {
          row = trial.row(relation)
          trial.facts[relation]?.append(row)
        } else {
          let place = Int.random(in: 0..<rows.count, using: &trial.seed)
          row = rows[place]
          trial.facts[relation]?.remove(at: place)
        }
        let values = trial.values(row, relation, live.facts.symbols)
        changes.append(FactChange(relation, values, isAdded: isAdded))
      }
      let difference = live.update(changes)
      let fresh = lines(trial.book.evaluate(trial.base(), today: Int32(today)))
      let found = lines(live)
      #expect(
        found == fresh,
        "seed \(seed.state) step \(step) \(changes)\n\(trial.rules.yaml)")
      let gained = Set(difference.gained.map { lineOf($0) })
      let lost = Set(difference.lost.map { lineOf($0) })
      let advices = { (lines: Set<String>) in lines.filter { $0.hasPrefix("tell") } }
      #expect(gained == advices(fresh.subtracting(known)), "seed \(seed.state) step \(step)")
      #expect(lost == advices(known.subtracting(fresh)), "seed \(seed.state) step \(step)")
      known = fresh
      if found != fresh { return }
    }
  }

  private func lineOf(_ advice: Advice) -> String {
    ([advice.ruleName, String(advice.about)] + advice.keys.map(String.init)).joined(separator: " ")
  }
}
