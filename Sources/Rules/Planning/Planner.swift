/// Puts the conditions of a rule in an order that does little work, and makes a plan of them.
struct Planner {
  let rule: Rule
  let tables: (String) -> FactTable
  let symbols: SymbolTable
  let arena: Arena
  var distinctCount: Int32 = 0

  init(
    _ rule: Rule, symbols: SymbolTable, arena: Arena, tables: @escaping (String) -> FactTable
  ) {
    self.rule = rule
    self.tables = tables
    self.symbols = symbols
    self.arena = arena
  }

  /// A pattern that is matched against a stretch of rows and comes first.
  struct Delta {
    let condition: Int
    let from: Int
    let to: Int
  }

  /// The plan of the rule; `bound` registers have values before it runs, and `isWhole` tells that
  /// these are only `today` and the parameters.
  mutating func plan(
    bound: Set<Int>, isWhole: Bool = true, delta: Delta? = nil
  ) -> UnsafeMutablePointer<Operation> {
    var known = bound
    var operations: [Operation] = []
    var conditions = rule.conditions
    if let delta, case .fact(let pattern) = conditions[delta.condition] {
      var operation = scan(pattern, &known, isFirst: true)
      operation.kind = .scan
      operation.from = Int32(delta.from)
      operation.to = Int32(delta.to)
      operations.append(operation)
      conditions.remove(at: delta.condition)
    }
    operations += order(conditions, &known, isOutermost: delta == nil && isWhole)
    operations.append(Operation(kind: .conclude))
    return arena.keep(operations)
  }

  private mutating func order(
    _ conditions: [Condition], _ known: inout Set<Int>, isOutermost: Bool
  ) -> [Operation] {
    let produced = conditions.reduce(into: known) { $0.formUnion($1.produced) }
    var waiting = conditions
    var operations: [Operation] = []
    while !waiting.isEmpty {
      let ready = waiting.indices.filter { waiting[$0].isReady(known, among: produced) }
      guard let next = ready.min(by: { cost(waiting[$0], known) < cost(waiting[$1], known) })
      else { break }
      let condition = waiting.remove(at: next)
      operations.append(
        operation(condition, &known, isFirst: isOutermost && operations.isEmpty))
    }
    return operations
  }

  /// A rough number of rows a condition walks.
  private func cost(_ condition: Condition, _ known: Set<Int>) -> Double {
    switch condition {
    case .compare: return 0
    case .not, .some: return 0.5
    case .aggregate: return 0.6
    case .fact(let pattern):
      let table = tables(pattern.relation)
      let rows = Double(table.count)
      var least = rows
      for constraint in pattern.constraints {
        if let register = constraint.register, known.contains(register) {
          let (low, high) = table.range(constraint.field)
          let width = low > high ? 1 : Double(high) - Double(low) + 1
          least = min(least, max(0.7, rows / width))
        }
      }
      let tested = pattern.constraints.count { $0.test != nil }
      return max(0.7, least * (tested > 0 ? 0.3 : 1))
    }
  }

  private mutating func operation(
    _ condition: Condition, _ known: inout Set<Int>, isFirst: Bool
  ) -> Operation {
    switch condition {
    case .fact(let pattern): return scan(pattern, &known, isFirst: isFirst)
    case .compare(let left, let test, _):
      var operation = Operation(kind: .compare)
      operation.left = sum(left)
      operation.tests = arena.keep([rowTest(test, column: nil, lateRegisters: [])])
      operation.testCount = 1
      return operation
    case .not(let inner), .some(let inner):
      var operation = Operation(kind: .exists)
      if case .not = condition { operation.isNegated = true }
      var inside = known
      let body = order(inner, &inside, isOutermost: false)
      operation.body = arena.keep(body + [Operation(kind: .found)])
      return operation
    case .aggregate(let aggregate):
      return gather(aggregate, &known)
    }
  }

  private mutating func gather(_ aggregate: Aggregate, _ known: inout Set<Int>) -> Operation {
    var operation = Operation(kind: .aggregate)
    operation.target = Int32(aggregate.register)
    switch aggregate.kind {
    case .count: operation.aggregate = .count
    case .sum: operation.aggregate = .sum
    case .max: operation.aggregate = .max
    case .min: operation.aggregate = .min
    }
    if let of = aggregate.of {
      operation.of = Int32(of)
      if aggregate.kind == .count {
        operation.distinct = distinctCount
        distinctCount += 1
      }
    }
    var inside = known
    let body = order(aggregate.body, &inside, isOutermost: false)
    operation.body = arena.keep(body + [Operation(kind: .gather)])
    known.insert(aggregate.register)
    return operation
  }

  private mutating func scan(
    _ pattern: Pattern, _ known: inout Set<Int>, isFirst: Bool
  ) -> Operation {
    let table = tables(pattern.relation)
    var operation = Operation(kind: .scan)
    operation.to = Int32(table.count)
    operation.marks = table.marks.map { UnsafePointer($0) }
    let probe = pattern.constraints
      .filter { $0.register.map(known.contains) ?? false }
      .max { width(table, $0.field) < width(table, $1.field) }
    var bindings: [Binding] = []
    var tests: [RowTest] = []
    var late: [RowTest] = []
    var boundHere: Set<Int> = []
    if let probe, let register = probe.register {
      operation.kind = .probe
      operation.index = table.index(probe.field).view
      operation.key = Int32(register)
    }
    for constraint in pattern.constraints {
      let column = UnsafePointer(table.columns[constraint.field])
      if let register = constraint.register {
        if known.contains(register) || boundHere.contains(register) {
          if constraint.field != probe?.field {
            var test = rowTest(
              .between(Expression(0, [.init(register: register, sign: 1)]), nil), column: column,
              lateRegisters: boundHere)
            test.kind = .sameAs
            if test.isLate { late.append(test) } else { tests.append(test) }
          }
        } else {
          bindings.append(Binding(column: column, register: Int32(register)))
          boundHere.insert(register)
        }
      }
      if let test = constraint.test {
        let made = rowTest(test, column: column, lateRegisters: boundHere)
        if made.isLate { late.append(made) } else { tests.append(made) }
      }
    }
    if isFirst, operation.kind == .scan, bindings.count == 1, table.arity > 1, late.isEmpty,
      let only = pattern.constraints.first(where: { $0.register != nil })
    {
      let (low, high) = table.range(only.field)
      if low <= high, Int(high) - Int(low) < 16_000_000 {
        operation.seen = arena.keep(
          [UInt8](repeating: 0, count: Int(high) - Int(low) + 1))
        operation.seenLow = low
      }
    }
    operation.bindings = UnsafePointer(arena.keep(bindings))
    operation.bindingCount = Int32(bindings.count)
    operation.tests = arena.keep(tests + late)
    operation.testCount = Int32(tests.count)
    operation.lateCount = Int32(late.count)
    known.formUnion(boundHere)
    return operation
  }

  private func width(_ table: FactTable, _ column: Int) -> Int {
    let (low, high) = table.range(column)
    return low > high ? 0 : Int(high) - Int(low) + 1
  }

  private func sum(_ expression: Expression) -> Sum {
    let terms = expression.terms.map {
      Sum.Term(register: Int32($0.register), sign: $0.sign)
    }
    return Sum(
      constant: expression.constant, terms: UnsafePointer(arena.keep(terms)),
      count: Int32(terms.count))
  }

  private func rowTest(
    _ test: Test, column: UnsafePointer<Int32>?, lateRegisters: Set<Int>
  ) -> RowTest {
    var made = RowTest(
      kind: .within, column: column, isLate: !test.registers.isDisjoint(with: lateRegisters),
      valueCount: 0)
    switch test {
    case .between(let low, let high):
      made.low = low.map(sum)
      made.high = high.map(sum)
    case .differs(let value):
      made.kind = .differs
      made.low = sum(value)
    case .oneOf(let words, let isNegated):
      made.kind = isNegated ? .noneOf : .oneOf
      let values = words.map { Int32($0) ?? symbols.number($0) }
      made.values = UnsafePointer(arena.keep(values))
      made.valueCount = Int32(values.count)
    case .contains(let words):
      made.kind = .oneOf
      let values = symbols.containing(words)
      made.values = UnsafePointer(arena.keep(values))
      made.valueCount = Int32(values.count)
    }
    return made
  }
}

extension Condition {
  /// The registers that the condition gives a value to.
  var produced: Set<Int> {
    switch self {
    case .fact(let pattern): Set(pattern.constraints.compactMap(\.register))
    case .aggregate(let aggregate): [aggregate.register]
    case .not, .some, .compare: []
    }
  }

  /// Whether everything that the condition only reads is known.
  func isReady(_ known: Set<Int>, among produced: Set<Int>) -> Bool {
    switch self {
    case .fact(let pattern):
      let own = self.produced
      return pattern.constraints.allSatisfy { constraint in
        (constraint.test?.registers ?? []).allSatisfy {
          known.contains($0) || own.contains($0)
        }
      }
    case .compare: return registers.isSubset(of: known)
    case .not, .some: return registers.intersection(produced).isSubset(of: known)
    case .aggregate(let aggregate):
      return registers.subtracting([aggregate.register]).intersection(produced)
        .isSubset(of: known)
    }
  }
}

extension SymbolTable {
  /// The numbers of all words that contain some words, whatever their case.
  func containing(_ words: String) -> [Int32] {
    let wanted = words.lowercased()
    return all.enumerated().filter { $0.element.lowercased().contains(wanted) }
      .map { Int32($0.offset) }
  }
}
