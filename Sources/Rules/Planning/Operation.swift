/// A whole number computed from registers.
struct Sum: BitwiseCopyable {
  var constant: Int32
  var terms: UnsafePointer<Term>
  var count: Int32

  struct Term: BitwiseCopyable {
    let register: Int32
    let sign: Int32
  }

  @inline(__always)
  func value(_ registers: UnsafePointer<Int32>) -> Int32 {
    var result = constant
    for place in 0..<Int(count) {
      result &+= terms[place].sign &* registers[Int(terms[place].register)]
    }
    return result
  }
}

/// A test of a column of a row, or of a computed value.
struct RowTest: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable { case within, oneOf, noneOf, differs, sameAs }

  var kind: Kind
  var column: UnsafePointer<Int32>?
  var low: Sum?
  var high: Sum?
  /// Whether the bounds mention a register that the same row binds.
  var isLate: Bool
  var values: UnsafePointer<Int32>?
  var valueCount: Int32
  /// The bounds as computed before the rows are walked.
  var lowest: Int32 = .min + 1
  var highest: Int32 = .max

  @inline(__always)
  mutating func prepare(_ registers: UnsafePointer<Int32>) {
    if let low { lowest = low.value(registers) }
    if let high { highest = high.value(registers) }
  }

  @inline(__always)
  func accepts(_ value: Int32) -> Bool {
    switch kind {
    case .within: return value >= lowest && value <= highest
    case .sameAs: return value == lowest
    case .differs: return value != lowest && value != FactTable.missing
    case .oneOf:
      for place in 0..<Int(valueCount) where values?[place] == value { return true }
      return false
    case .noneOf:
      if value == FactTable.missing { return false }
      for place in 0..<Int(valueCount) where values?[place] == value { return false }
      return true
    }
  }
}

/// A column whose value a register receives.
struct Binding: BitwiseCopyable {
  let column: UnsafePointer<Int32>
  let register: Int32
}

/// One step of a plan; the next one follows it in memory.
struct Operation: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    /// Walks all rows of a table, or a stretch of them.
    case scan
    /// Walks the rows with a value in a column.
    case probe
    /// Goes on when a computed value passes a test.
    case compare
    /// Goes on when the body can be satisfied, or when it cannot.
    case exists
    /// Computes a value over all ways to satisfy the body.
    case aggregate
    /// The end of a rule: something is concluded.
    case conclude
    /// The end of a body of `exists`.
    case found
    /// The end of a body of an aggregate.
    case gather
  }

  var kind: Kind
  var from: Int32 = 0
  var to: Int32 = 0
  var index: ColumnIndex.View?
  /// The marks of the rows; nothing for a table none of whose rows was ever marked.
  var marks: UnsafePointer<UInt8>?
  var key: Int32 = 0
  var tests: UnsafeMutablePointer<RowTest>?
  var testCount: Int32 = 0
  var lateCount: Int32 = 0
  var bindings: UnsafePointer<Binding>?
  var bindingCount: Int32 = 0
  /// One byte for each value of the only bound column, to walk equal values once.
  var seen: UnsafeMutablePointer<UInt8>?
  var seenLow: Int32 = 0
  var left: Sum?
  var isNegated = false
  var body: UnsafeMutablePointer<Operation>?
  var target: Int32 = 0
  var of: Int32 = -1
  var aggregate: AggregateKind = .count
  /// The operation of the aggregate whose body this ends.
  var parent: UnsafeMutablePointer<Operation>?
  var gathered: Int32 = 0
  var hasValue = false
  var distinct: Int32 = -1

  enum AggregateKind: UInt8, BitwiseCopyable { case count, sum, max, min }
}
