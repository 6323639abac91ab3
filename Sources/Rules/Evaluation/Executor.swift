/// Runs plans: nested loops over indexed columns, with the variables in registers.
final class Executor {
  let registers: UnsafeMutablePointer<Int32>
  private var distinct: [Set<Int32>]
  /// The marks of rows that are passed over.
  var passedOver: UInt8
  /// What to do when the conditions of the rule hold; `true` stops the run.
  private let conclude: (UnsafeMutablePointer<Int32>) -> Bool

  init(
    registerCount: Int, distinctCount: Int, passedOver: UInt8 = FactTable.Mark.gone,
    conclude: @escaping (UnsafeMutablePointer<Int32>) -> Bool
  ) {
    registers = .allocate(capacity: registerCount)
    registers.initialize(repeating: 0, count: registerCount)
    distinct = Array(repeating: [], count: distinctCount)
    self.conclude = conclude
    self.passedOver = passedOver
  }

  deinit { registers.deallocate() }

  /// Runs from an operation on; `true` when the run was stopped.
  @discardableResult
  func run(_ operation: UnsafeMutablePointer<Operation>) -> Bool {
    switch operation.pointee.kind {
    case .conclude: return conclude(registers)
    case .found: return true
    case .gather:
      gather(operation)
      return false
    case .compare:
      guard let left = operation.pointee.left, let test = operation.pointee.tests else {
        return false
      }
      test.pointee.prepare(registers)
      return test.pointee.accepts(left.value(registers)) && run(operation + 1)
    case .exists:
      guard let body = operation.pointee.body else { return false }
      return run(body) != operation.pointee.isNegated && run(operation + 1)
    case .aggregate: return aggregate(operation)
    case .scan: return scan(operation)
    case .probe: return probe(operation)
    }
  }

  private func scan(_ operation: UnsafeMutablePointer<Operation>) -> Bool {
    prepare(operation)
    for row in Int(
      operation.pointee.from)..<max(
        Int(operation.pointee.to), Int(operation.pointee.from))
    where step(operation, row) {
      return true
    }
    return false
  }

  private func probe(_ operation: UnsafeMutablePointer<Operation>) -> Bool {
    guard let index = operation.pointee.index else { return false }
    let key = registers[Int(operation.pointee.key)]
    let (from, to) = index.rows(key)
    let hasTail = index.hasTail
    guard from < to || hasTail else { return false }
    prepare(operation)
    for place in from..<to where step(operation, Int(index.order[place])) { return true }
    guard hasTail else { return false }
    var row = index.last(key)
    while row >= 0 {
      if step(operation, Int(row)) { return true }
      row = index.before(row)
    }
    return false
  }

  @inline(__always)
  private func prepare(_ operation: UnsafeMutablePointer<Operation>) {
    guard let tests = operation.pointee.tests else { return }
    for place in 0..<Int(operation.pointee.testCount) { tests[place].prepare(registers) }
  }

  /// Tests and binds a row, then goes on; `true` when the run was stopped.
  @inline(__always)
  private func step(_ operation: UnsafeMutablePointer<Operation>, _ row: Int) -> Bool {
    guard let tests = operation.pointee.tests, let bindings = operation.pointee.bindings else {
      return false
    }
    if let marks = operation.pointee.marks, marks[row] & passedOver != 0 { return false }
    let count = Int(operation.pointee.testCount)
    for place in 0..<count {
      guard let column = tests[place].column, tests[place].accepts(column[row]) else {
        return false
      }
    }
    for place in 0..<Int(operation.pointee.bindingCount) {
      let value = bindings[place].column[row]
      if value == FactTable.missing { return false }
      registers[Int(bindings[place].register)] = value
    }
    for place in count..<count + Int(operation.pointee.lateCount) {
      tests[place].prepare(registers)
      guard let column = tests[place].column, tests[place].accepts(column[row]) else {
        return false
      }
    }
    if let seen = operation.pointee.seen {
      let place = Int(registers[Int(bindings[0].register)] - operation.pointee.seenLow)
      if seen[place] != 0 { return false }
      seen[place] = 1
    }
    return run(operation + 1)
  }

  private func aggregate(_ operation: UnsafeMutablePointer<Operation>) -> Bool {
    guard let body = operation.pointee.body else { return false }
    operation.pointee.gathered = 0
    operation.pointee.hasValue = false
    if operation.pointee.distinct >= 0 { distinct[Int(operation.pointee.distinct)] = [] }
    if let quick = sizeOfGroup(body, operation) {
      operation.pointee.gathered = quick
    } else {
      var end = body
      while end.pointee.kind != .gather { end += 1 }
      end.pointee.parent = operation
      run(body)
    }
    switch operation.pointee.aggregate {
    case .count where operation.pointee.distinct >= 0:
      registers[Int(operation.pointee.target)] =
        Int32(distinct[Int(operation.pointee.distinct)].count)
    case .max, .min:
      guard operation.pointee.hasValue else { return false }
      registers[Int(operation.pointee.target)] = operation.pointee.gathered
    default: registers[Int(operation.pointee.target)] = operation.pointee.gathered
    }
    return run(operation + 1)
  }

  /// The size of an index group, when that is all a count asks for.
  @inline(__always)
  private func sizeOfGroup(
    _ body: UnsafeMutablePointer<Operation>, _ operation: UnsafeMutablePointer<Operation>
  ) -> Int32? {
    guard operation.pointee.aggregate == .count, operation.pointee.of < 0,
      body.pointee.kind == .probe, body.pointee.testCount == 0, body.pointee.lateCount == 0,
      body.pointee.bindingCount == 0, (body + 1).pointee.kind == .gather,
      let index = body.pointee.index, body.pointee.marks == nil, !index.hasTail
    else { return nil }
    let (from, to) = index.rows(registers[Int(body.pointee.key)])
    return Int32(to - from)
  }

  @inline(__always)
  private func gather(_ operation: UnsafeMutablePointer<Operation>) {
    guard let parent = operation.pointee.parent else { return }
    if parent.pointee.distinct >= 0 {
      distinct[Int(parent.pointee.distinct)].insert(registers[Int(parent.pointee.of)])
      return
    }
    let value = parent.pointee.of >= 0 ? registers[Int(parent.pointee.of)] : 1
    let hadValue = parent.pointee.hasValue
    parent.pointee.hasValue = true
    switch parent.pointee.aggregate {
    case .count: parent.pointee.gathered &+= 1
    case .sum: parent.pointee.gathered &+= value
    case .max: parent.pointee.gathered = hadValue ? max(parent.pointee.gathered, value) : value
    case .min: parent.pointee.gathered = hadValue ? min(parent.pointee.gathered, value) : value
    }
  }
}
