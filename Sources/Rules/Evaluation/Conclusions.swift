/// What follows from the facts on a day: derived facts, blocks and advice.
public final class Conclusions {
  /// The book that was evaluated.
  public let book: RuleBook
  /// The facts it was evaluated over.
  public let facts: FactBase
  /// The day, as a day number.
  public let today: Int32
  private var derived: [String: FactTable] = [:]
  private var sets: [String: RowSet] = [:]
  private var advised: [Int: RowSet] = [:]
  private var adviceTables: [Int: FactTable] = [:]
  private let blockedPairs: RowSet
  private let empty: [Int: FactTable]
  /// How many rows each derived relation had after each round, for recursive proofs.
  private(set) var rounds: [String: [Int]] = [:]

  init(_ book: RuleBook, _ facts: FactBase, today: Int32) {
    self.book = book
    self.facts = facts
    self.today = today
    for (name, fields) in book.vocabulary.derived {
      derived[name] = FactTable(arity: fields.count)
    }
    derived["blocked"] = FactTable(arity: 3)
    for (name, table) in derived { sets[name] = RowSet(table) }
    blockedPairs = RowSet(FactTable(arity: 2))
    empty = Dictionary(uniqueKeysWithValues: (0...8).map { ($0, FactTable(arity: $0)) })
  }

  /// The facts of a relation, given or derived.
  public func table(_ relation: String) -> FactTable {
    derived[relation] ?? facts.table(relation) ?? FactTable(arity: 0)
  }

  func compute(_ group: [Int]) {
    let heads = Set(group.compactMap { book.rules[$0].derivedRelation })
    let isRecursive = group.contains { rule in
      book.rules[rule].recursiveConditions(heads).isEmpty == false
    }
    // Relations of one stratum that only feed each other forward are caught by the rounds, too.
    for rule in group { run(rule, delta: nil) }
    guard isRecursive else { return }
    var from = Dictionary(uniqueKeysWithValues: heads.map { ($0, 0) })
    while true {
      let to = Dictionary(uniqueKeysWithValues: heads.map { ($0, table($0).count) })
      if heads.allSatisfy({ from[$0] == to[$0] }) { break }
      for head in heads { rounds[head, default: []].append(to[head] ?? 0) }
      for rule in group {
        for (condition, relation) in book.rules[rule].recursiveConditions(heads) {
          guard let low = from[relation], let high = to[relation], low < high else { continue }
          run(rule, delta: Planner.Delta(condition: condition, from: low, to: high))
        }
      }
      from = to
    }
  }

  private func run(_ place: Int, delta: Planner.Delta?) {
    let rule = book.rules[place]
    let arena = Arena()
    var planner = Planner(rule, symbols: facts.symbols, arena: arena) { self.table($0) }
    let plan = planner.plan(bound: fixedRegisters, delta: delta)
    var output: [Int32] = []
    let head = rule.headSums
    let executor = Executor(
      registerCount: rule.variables.count, distinctCount: Int(planner.distinctCount)
    ) { registers in
      for sum in head { output.append(sum.value(registers)) }
      return false
    }
    prepare(executor)
    executor.run(plan)
    withExtendedLifetime(arena) { keep(output, of: rule, place, width: head.count) }
  }

  var fixedRegisters: Set<Int> { Set(0...book.parameters.count) }

  func prepare(_ executor: Executor) {
    executor.registers[0] = today
    for (place, parameter) in book.parameters.enumerated() {
      executor.registers[place + 1] = parameter.value
    }
  }

  private func keep(_ output: [Int32], of rule: Rule, _ place: Int, width: Int) {
    output.withUnsafeBufferPointer { rows in
      guard let base = rows.baseAddress, width > 0 else { return }
      switch rule.head {
      case .derive(let relation, _):
        guard let set = sets[relation] else { return }
        for start in stride(from: 0, to: rows.count, by: width) { set.insert(base + start) }
      case .block(_, let action):
        let name = facts.symbols.number(rule.name)
        let word = facts.symbols.number(action)
        for start in stride(from: 0, to: rows.count, by: width) {
          sets["blocked"]?.insert([base[start], word, name])
          blockedPairs.insert([base[start], word])
        }
      case .advise(_, let action, _, _):
        let word = facts.symbols.number(action)
        let table = adviceTables[place] ?? FactTable(arity: width)
        let set = advised[place] ?? RowSet(table)
        adviceTables[place] = table
        advised[place] = set
        for start in stride(from: 0, to: rows.count, by: width)
        where blockedPairs.find([base[start], word]) < 0 {
          set.insert(base + start)
        }
      }
    }
  }

  /// Whether an action about somebody is held back, and by which rules.
  public func blocks(about: Int32, action: String) -> [String] {
    let table = table("blocked")
    let word = facts.symbols.number(action)
    let (from, to) = table.index(0).view.rows(about)
    let order = table.index(0).view.order
    return (from..<to).map { Int(order[$0]) }
      .filter { table.value($0, 1) == word }
      .compactMap { facts.symbols.word(table.value($0, 2)) }
      .sorted()
  }

  /// How many advices there are.
  public var adviceCount: Int { adviceTables.values.reduce(0) { $0 + $1.count } }

  /// The advices of the rule at a place in the book, by person and key.
  public func advice(ofRule place: Int) -> [Advice] {
    guard let table = adviceTables[place],
      case .advise(_, let action, _, _) = book.rules[place].head
    else { return [] }
    return (0..<table.count).map { table.row($0) }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map {
        Advice(
          rule: place, ruleName: book.rules[place].name, about: $0[0], action: action,
          keys: Array($0.dropFirst()))
      }
  }

  /// All advices: the most pressing first, then by rule, person and key.
  public var advice: [Advice] { book.rules.indices.flatMap { advice(ofRule: $0) } }
}

extension Rule {
  /// The conditions that read a relation of the same stratum.
  func recursiveConditions(_ heads: Set<String>) -> [(condition: Int, relation: String)] {
    conditions.enumerated().compactMap { place, condition in
      if case .fact(let pattern) = condition, heads.contains(pattern.relation) {
        return (place, pattern.relation)
      }
      return nil
    }
  }

  /// What the head is made of: the values of a fact, or whom it is about and the keys.
  var headSums: [HeadSum] {
    switch head {
    case .derive(_, let values): values.map(HeadSum.init)
    case .block(let about, _): [HeadSum(register: about)]
    case .advise(let about, _, let keys, _): ([about] + keys).map { HeadSum(register: $0) }
    }
  }
}

/// A value of a head.
struct HeadSum {
  let expression: Expression

  init(_ expression: Expression) { self.expression = expression }
  init(register: Int) { expression = Expression(0, [.init(register: register, sign: 1)]) }

  func value(_ registers: UnsafePointer<Int32>) -> Int32 {
    expression.terms.reduce(expression.constant) { $0 &+ $1.sign &* registers[$1.register] }
  }
}
