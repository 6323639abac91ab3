/// Why something follows: a rule, the values of its variables, and what each condition matched.
public struct Proof: Sendable {
  /// The rule.
  public let rule: String
  /// The principles it follows.
  public let sources: [String]
  /// The values of the variables that texts may mention, with their types.
  public let values: [String: (value: Int32, type: String)]
  /// What the conditions matched, in the order they were written.
  public let lines: [Line]

  /// What a condition matched.
  public enum Line: Sendable {
    /// A fact: its relation and values, and the proof of a derived one.
    case fact(relation: String, values: [Int32], because: [Proof])
    /// Nothing was found for conditions that must not hold: each relation that was searched, and the
    /// words that were asked of its fields.
    case none([(relation: String, words: [String])])
    /// A value was computed over facts, of which some are given.
    case computed(value: Int32, facts: [(relation: String, values: [Int32])])
    /// A comparison held.
    case compared
  }
}

extension Conclusions {
  /// The ways in which an advice follows, the first ones.
  public func proofs(of advice: Advice, limit: Int = 3) -> [Proof] {
    let rule = book.rules[advice.rule]
    return proofs(rule, head: [advice.about] + advice.keys, limit: limit, depth: 0)
  }

  /// Why an action about somebody is held back, rule by rule.
  public func proofs(ofBlock action: String, about: Int32) -> [Proof] {
    blocks(about: about, action: action).compactMap { name in
      book.rule(name).flatMap { proofs($0, head: [about], limit: 1, depth: 0).first }
    }
  }

  /// The ways in which a derived fact follows; `depth` bounds recursion.
  private func proofs(
    ofFact relation: String, _ values: [Int32], depth: Int
  ) -> [Proof] {
    guard depth < 6 else { return [] }
    for rule in book.rules where rule.derivedRelation == relation {
      let found = proofs(rule, head: values, limit: 1, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func proofs(_ rule: Rule, head: [Int32], limit: Int, depth: Int) -> [Proof] {
    let heads = rule.headSums
    guard heads.count <= head.count else { return [] }
    var bound = fixedRegisters
    var given: [(register: Int, value: Int32)] = []
    for (sum, value) in zip(heads, head) {
      if let term = sum.expression.terms.first, sum.expression.terms.count == 1, term.sign == 1 {
        given.append((term.register, value &- sum.expression.constant))
        bound.insert(term.register)
      }
    }
    let arena = Arena()
    var planner = Planner(rule, symbols: facts.symbols, arena: arena) { self.table($0) }
    let plan = planner.plan(bound: bound, isWhole: false)
    var frames: [[Int32]] = []
    let count = rule.variables.count
    let executor = Executor(registerCount: count, distinctCount: Int(planner.distinctCount)) {
      registers in
      for (sum, value) in zip(heads, head) where sum.value(registers) != value { return false }
      frames.append((0..<count).map { registers[$0] })
      return frames.count >= limit
    }
    prepare(executor)
    for (register, value) in given { executor.registers[register] = value }
    executor.run(plan)
    return withExtendedLifetime(arena) {
      frames.map { proof(rule, frame: $0, depth: depth) }
    }
  }

  private func proof(_ rule: Rule, frame: [Int32], depth: Int) -> Proof {
    let top = rule.conditions.reduce(into: fixedRegisters) { $0.formUnion($1.produced) }
    var values: [String: (value: Int32, type: String)] = [:]
    for register in top {
      let variable = rule.variables[register]
      values[variable.name] = (frame[register], variable.type)
    }
    return Proof(
      rule: rule.name, sources: rule.sources, values: values,
      lines: rule.conditions.map { line($0, frame: frame, known: top, depth: depth) })
  }

  func line(
    _ condition: Condition, frame: [Int32], known: Set<Int>, depth: Int
  ) -> Proof.Line {
    switch condition {
    case .fact(let pattern):
      let row = matching(pattern, frame: frame, known: known, limit: 1).first ?? []
      let isDerived = facts.vocabulary.facts[pattern.relation] == nil
      let because =
        isDerived && pattern.relation != "blocked"
        ? proofs(ofFact: pattern.relation, row, depth: depth) : []
      return .fact(relation: pattern.relation, values: row, because: because)
    case .not(let inner): return .none(inner.flatMap(\.patterns))
    case .some(let inner):
      guard case .fact(let pattern)? = inner.first,
        let row = matching(pattern, frame: frame, known: known, limit: 1).first
      else { return .compared }
      return .fact(relation: pattern.relation, values: row, because: [])
    case .compare: return .compared
    case .aggregate(let aggregate):
      var found: [(relation: String, values: [Int32])] = []
      if case .fact(let pattern)? = aggregate.body.first {
        found = matching(pattern, frame: frame, known: known, limit: 3)
          .map { (pattern.relation, $0) }
      }
      return .computed(value: frame[aggregate.register], facts: found)
    }
  }

  /// The rows of a pattern's relation that agree with the known registers and pass its tests.
  func matching(
    _ pattern: Pattern, frame: [Int32], known: Set<Int>, limit: Int
  ) -> [[Int32]] {
    let table = table(pattern.relation)
    let anchor = pattern.constraints.first { $0.register.map(known.contains) ?? false }
    var rows: [[Int32]] = []
    func consider(_ row: Int) {
      if table.mark(row) & FactTable.Mark.gone != 0 { return }
      for constraint in pattern.constraints {
        let value = table.value(row, constraint.field)
        if value == FactTable.missing { return }
        if let register = constraint.register, known.contains(register),
          frame[register] != value
        {
          return
        }
        if let test = constraint.test, !passes(test, value, frame) { return }
      }
      rows.append(table.row(row))
    }
    if let anchor, let register = anchor.register {
      for row in table.rows(with: frame[register], in: anchor.field) where rows.count < limit {
        consider(row)
      }
    } else {
      for row in 0..<table.count where rows.count < limit { consider(row) }
    }
    return rows
  }

  func passes(_ test: Test, _ value: Int32, _ frame: [Int32]) -> Bool {
    func number(_ expression: Expression) -> Int32 {
      expression.terms.reduce(expression.constant) { $0 &+ $1.sign &* frame[$1.register] }
    }
    switch test {
    case .between(let low, let high):
      return low.map { value >= number($0) } ?? true && high.map { value <= number($0) } ?? true
    case .differs(let other): return value != number(other)
    case .oneOf(let words, let isNegated):
      let numbers = words.map { Int32($0) ?? facts.symbols.number($0) }
      return numbers.contains(value) != isNegated
    case .contains(let words): return facts.symbols.containing(words).contains(value)
    }
  }
}

extension Condition {
  /// The relations a condition reads, each with the words it asks of their fields.
  var patterns: [(relation: String, words: [String])] {
    switch self {
    case .fact(let pattern):
      let words = pattern.constraints.flatMap { constraint -> [String] in
        if case .oneOf(let words, isNegated: false)? = constraint.test { return words }
        return []
      }
      return [(pattern.relation, words)]
    case .not(let inner), .some(let inner): return inner.flatMap(\.patterns)
    case .aggregate(let aggregate): return aggregate.body.flatMap(\.patterns)
    case .compare: return []
    }
  }
}
