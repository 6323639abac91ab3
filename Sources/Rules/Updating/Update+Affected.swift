/// The conclusions of a rule that changed facts can touch, as they were and as they are.
struct Affected {
  var before: Set<[Int32]> = []
  var after: Set<[Int32]> = []
}

/// Values that a changed fact fixes in a rule.
private struct Fixing: Hashable {
  var registers: [Int] = []
  var values: [Int32] = []
}

extension Update {
  /// Runs a rule for the values that changed facts fix, over the facts before and after.
  func affected(_ place: Int) -> Affected {
    let rule = book.rules[place]
    let fixable = rule.fixable
    var fixings: [Fixing: (before: Bool, after: Bool)] = [:]
    for occurrence in book.occurrences[place] {
      let relation = Output.relation(occurrence.pattern.relation)
      for (rows, isAdded) in [(delta.added[relation], true), (delta.removed[relation], false)] {
        for row in rows ?? [] {
          guard let fixing = fixing(occurrence.pattern, row, rule, fixable) else { continue }
          // A fact more can only add conclusions where it is read positively, a fact less only take.
          let both = !occurrence.isPositive
          fixings[fixing, default: (false, false)].before =
            both || !isAdded
            || fixings[fixing]?.before ?? false
          fixings[fixing, default: (false, false)].after =
            both || isAdded
            || fixings[fixing]?.after ?? false
        }
      }
    }
    var affected = Affected()
    let byRegisters = Dictionary(grouping: fixings, by: \.key.registers)
    for (registers, group) in byRegisters {
      let runner = Runner(self, rule, bound: registers)
      for (fixing, wanted) in group {
        if wanted.before { affected.before.formUnion(runner.run(fixing.values, Self.before)) }
        if wanted.after { affected.after.formUnion(runner.run(fixing.values, Self.after)) }
      }
    }
    return affected
  }

  /// What a row fixes where a pattern matches it; nothing when it cannot match.
  private func fixing(
    _ pattern: Pattern, _ row: Int, _ rule: Rule, _ fixable: Set<Int>
  ) -> Fixing? {
    let table = conclusions.table(pattern.relation)
    let fixed = conclusions.fixedRegisters
    var values: [Int: Int32] = [:]
    for constraint in pattern.constraints {
      let value = table.value(row, constraint.field)
      if value == FactTable.missing { return nil }
      if let test = constraint.test, test.registers.isSubset(of: fixed),
        !conclusions.passes(test, value, conclusions.fixedFrame)
      {
        return nil
      }
      guard let register = constraint.register, fixable.contains(register) else { continue }
      if let other = values[register], other != value { return nil }
      values[register] = value
    }
    let registers = values.keys.sorted()
    return Fixing(registers: registers, values: registers.compactMap { values[$0] })
  }

  /// Whether a row of an output follows in any way from the facts as they are.
  func holds(_ row: [Int32], _ output: Output) -> Bool {
    book.rules.indices.contains { place in
      self.output(place) == output && holds(row, place)
    }
  }

  private func holds(_ row: [Int32], _ place: Int) -> Bool {
    let rule = book.rules[place]
    let sums = rule.headSums
    guard sums.count <= row.count,
      conclusions.rows(of: rule, Array(row.prefix(sums.count))).contains(row)
    else { return false }
    let fixable = rule.fixable
    var values: [Int: Int32] = [:]
    for (sum, value) in zip(sums, row) {
      if let term = sum.expression.terms.first, sum.expression.terms.count == 1, term.sign == 1,
        fixable.contains(term.register)
      {
        values[term.register] = value &- sum.expression.constant
      }
    }
    let registers = values.keys.sorted()
    let runner = Runner(self, rule, bound: registers)
    return runner.concludes(Array(row.prefix(sums.count)), registers.compactMap { values[$0] })
  }
}

/// A rule planned for some registers that have values, to be run again and again.
private final class Runner {
  private let rule: Rule
  private let registers: [Int]
  private let arena = Arena()
  private let plan: UnsafeMutablePointer<Operation>
  private let update: Update
  private let sums: [HeadSum]
  private var found: Set<[Int32]> = []
  private var wanted: [Int32]?
  private var executor: Executor?

  init(_ update: Update, _ rule: Rule, bound registers: [Int]) {
    self.rule = rule
    self.update = update
    self.registers = registers
    sums = rule.headSums
    let conclusions = update.conclusions
    var planner = Planner(rule, symbols: conclusions.facts.symbols, arena: arena) {
      conclusions.table($0)
    }
    plan = planner.plan(bound: conclusions.fixedRegisters.union(registers), isWhole: false)
    let executor = Executor(
      registerCount: rule.variables.count, distinctCount: Int(planner.distinctCount)
    ) { [unowned self] in take($0) }
    conclusions.prepare(executor)
    self.executor = executor
  }

  private func take(_ frame: UnsafeMutablePointer<Int32>) -> Bool {
    let head = sums.map { $0.value(frame) }
    if let wanted { return head == wanted }
    found.formUnion(update.conclusions.rows(of: rule, head))
    return false
  }

  private func start(_ values: [Int32], _ passedOver: UInt8) -> Bool {
    guard let executor else { return false }
    executor.passedOver = passedOver
    for (register, value) in zip(registers, values) { executor.registers[register] = value }
    return executor.run(plan)
  }

  /// What the rule concludes for the values.
  func run(_ values: [Int32], _ passedOver: UInt8) -> Set<[Int32]> {
    found = []
    wanted = nil
    _ = start(values, passedOver)
    return found
  }

  /// Whether the rule concludes a head for the values.
  func concludes(_ head: [Int32], _ values: [Int32]) -> Bool {
    wanted = head
    return start(values, Update.after)
  }
}
