/// What follows from the facts on a day: derived facts, blocks and advice.
public final class Conclusions {
  /// The book that was evaluated.
  public let book: RuleBook
  /// The facts it was evaluated over.
  public let facts: FactBase
  /// The day, as a day number.
  public let today: Int32
  var derived: [String: FactTable] = [:]
  var sets: [String: RowSet] = [:]
  /// The advices of each rule by its place, those that are held back among them.
  var advised: [Int: RowSet] = [:]
  var adviceTables: [Int: FactTable] = [:]
  /// The places of the rules whose advices have been computed.
  var advising: Set<Int> = []
  /// How many rows each derived relation had after each round, for recursive proofs.
  var rounds: [String: [Int]] = [:]
  /// The marks of rows that are passed over while rules run.
  var passedOver = FactTable.Mark.gone

  init(_ book: RuleBook, _ facts: FactBase, today: Int32) {
    self.book = book
    self.facts = facts
    self.today = today
    for (name, fields) in book.vocabulary.derived { derive(name, arity: fields.count) }
    derive("blocked", arity: 3)
    for (place, rule) in book.rules.enumerated() where rule.derivedRelation == nil {
      let table = FactTable(arity: rule.headSums.count)
      adviceTables[place] = table
      advised[place] = RowSet(table)
    }
  }

  func derive(_ name: String, arity: Int) {
    let table = FactTable(arity: arity)
    derived[name] = table
    sets[name] = RowSet(table)
    rounds[name] = nil
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
    for rule in group { run(rule, delta: nil) }
    if group.contains(where: { readsInside($0, heads) }) { return repeatUntilStable(group, heads) }
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

  /// Whether a rule reads one of the relations inside `some`, where only whole runs see what is new.
  func readsInside(_ place: Int, _ heads: Set<String>) -> Bool {
    book.occurrences[place].contains { !$0.isOutermost && heads.contains($0.pattern.relation) }
  }

  private func repeatUntilStable(_ group: [Int], _ heads: Set<String>) {
    func counts() -> [Int] { heads.sorted().map { table($0).count } }
    var before: [Int] = []
    while before != counts() {
      before = counts()
      for head in heads { rounds[head, default: []].append(table(head).count) }
      for rule in group { run(rule, delta: nil) }
    }
  }

  func run(_ place: Int, delta: Planner.Delta?) {
    let output = heads(of: place, delta: delta)
    let rule = book.rules[place]
    keep(output, of: rule, place, width: rule.headSums.count)
  }

  /// The heads that a rule concludes, one after the other.
  func heads(of place: Int, delta: Planner.Delta?) -> [Int32] {
    let rule = book.rules[place]
    let arena = Arena()
    var planner = Planner(rule, symbols: facts.symbols, arena: arena) { self.table($0) }
    let plan = planner.plan(bound: fixedRegisters, delta: delta)
    var output: [Int32] = []
    let head = rule.headSums
    let executor = Executor(
      registerCount: rule.variables.count, distinctCount: Int(planner.distinctCount),
      passedOver: passedOver
    ) { registers in
      for sum in head { output.append(sum.value(registers)) }
      return false
    }
    prepare(executor)
    executor.run(plan)
    return withExtendedLifetime(arena) { output }
  }

  var fixedRegisters: Set<Int> { Set(0...book.parameters.count) }

  func prepare(_ executor: Executor) {
    executor.registers[0] = today
    for (place, parameter) in book.parameters.enumerated() {
      executor.registers[place + 1] = parameter.value
    }
  }

  private func keep(_ output: [Int32], of rule: Rule, _ place: Int, width: Int) {
    guard width > 0 else { return }
    output.withUnsafeBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      switch rule.head {
      case .derive(let relation, _):
        guard let set = sets[relation] else { return }
        for start in stride(from: 0, to: rows.count, by: width) { set.insert(base + start) }
      case .block:
        for start in stride(from: 0, to: rows.count, by: width) {
          let head = Array(rows[start..<start + width])
          for row in self.rows(of: rule, head) { sets["blocked"]?.insert(row) }
        }
      case .advise:
        guard let set = advised[place] else { return }
        for start in stride(from: 0, to: rows.count, by: width) { set.insert(base + start) }
      }
    }
  }

  /// What a head is kept as: a block as a row for each of its actions, with the rule; anything else as
  /// it stands.
  func rows(of rule: Rule, _ head: [Int32]) -> [[Int32]] {
    guard case .block(_, let actions) = rule.head, let about = head.first else { return [head] }
    let name = facts.symbols.number(rule.name)
    return actions.map { [about, facts.symbols.number($0), name] }
  }

  /// Whether an action about somebody is held back, and by which rules.
  public func blocks(about: Int32, action: String) -> [String] {
    let table = table("blocked")
    let word = facts.symbols.number(action)
    return table.rows(with: about, in: 0)
      .filter { isFact(table, $0) && table.value($0, 1) == word }
      .compactMap { facts.symbols.word(table.value($0, 2)) }
      .sorted()
  }

  private func isFact(_ table: FactTable, _ row: Int) -> Bool { table.mark(row) & passedOver == 0 }

  /// Whether any rule holds an action about somebody back; rows with some marks are passed over.
  func isBlocked(_ about: Int32, _ action: Int32, passedOver: UInt8) -> Bool {
    let table = table("blocked")
    let view = table.index(0).view
    let (from, to) = view.rows(about)
    for place in from..<to {
      let row = Int(view.order[place])
      if table.value(row, 1) == action, table.mark(row) & passedOver == 0 { return true }
    }
    return view.hasTail
      && table.rows(with: about, in: 0).contains {
        table.value($0, 1) == action && table.mark($0) & passedOver == 0
      }
  }

  /// The rows of the advices of a rule that nothing holds back.
  private func openRows(ofRule place: Int) -> [Int] {
    adviseOnce(place)
    guard let table = adviceTables[place],
      case .advise(_, let action, _, _) = book.rules[place].head
    else { return [] }
    let word = facts.symbols.number(action)
    return table.rows.filter { !isBlocked(table.value($0, 0), word, passedOver: passedOver) }
  }

  /// Computes the advices of a rule when they are first asked for.
  func adviseOnce(_ place: Int) {
    guard adviceTables[place] != nil, advising.insert(place).inserted else { return }
    run(place, delta: nil)
  }

  /// How many advices there are.
  public var adviceCount: Int {
    adviceTables.keys.reduce(0) { $0 + openRows(ofRule: $1).count }
  }

  /// How many advices, or facts, or blocks the rule at a place in the book concludes.
  public func count(ofRule place: Int) -> Int {
    let rule = book.rules[place]
    switch rule.head {
    case .advise: return openRows(ofRule: place).count
    case .derive(let relation, _): return table(relation).factCount
    case .block(_, let actions):
      let name = facts.symbols.number(rule.name)
      let action = actions.first.map { facts.symbols.number($0) }
      let table = table("blocked")
      return table.rows.count { table.value($0, 2) == name && table.value($0, 1) == action }
    }
  }

  /// The advices of the rule at a place in the book, by person and key.
  public func advice(ofRule place: Int) -> [Advice] {
    guard let table = adviceTables[place] else { return [] }
    return openRows(ofRule: place).map { table.row($0) }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { advice($0, ofRule: place) }
  }

  func advice(_ row: [Int32], ofRule place: Int) -> Advice {
    let rule = book.rules[place]
    let action = if case .advise(_, let action, _, _) = rule.head { action } else { "" }
    return Advice(
      rule: place, ruleName: rule.name, about: row[0], action: action, keys: Array(row.dropFirst()))
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
