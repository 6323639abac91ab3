/// The facts of one relation, column by column.
public final class FactTable {
  /// What stands in a column where nothing is known; it matches no test and binds no variable.
  public static let missing = Int32.min

  /// How many fields the relation has.
  public let arity: Int
  /// How many facts there are.
  public private(set) var count = 0
  private var capacity = 0
  private(set) var columns: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
  private var indexes: [ColumnIndex?]
  private var ranges: [(low: Int32, high: Int32)?]

  /// An empty table.
  public init(arity: Int) {
    self.arity = arity
    columns = .allocate(capacity: max(arity, 1))
    for column in 0..<arity { columns[column] = .allocate(capacity: 0) }
    indexes = Array(repeating: nil, count: arity)
    ranges = Array(repeating: nil, count: arity)
  }

  deinit {
    for column in 0..<arity { columns[column].deallocate() }
    columns.deallocate()
  }

  /// Makes room for so many facts in all.
  public func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let grown = max(wanted, capacity * 2, 16)
    for column in 0..<arity {
      let wider = UnsafeMutablePointer<Int32>.allocate(capacity: grown)
      wider.update(from: columns[column], count: count)
      columns[column].deallocate()
      columns[column] = wider
    }
    capacity = grown
  }

  /// Adds a fact; its values come in the order of the fields.
  public func append(_ row: UnsafeBufferPointer<Int32>) {
    precondition(row.count == arity, "a fact has one value for each field")
    if count == capacity { reserve(count + 1) }
    for column in 0..<arity { columns[column][count] = row[column] }
    count += 1
    forgetIndexes()
  }

  /// Adds a fact; its values come in the order of the fields.
  public func append(_ row: [Int32]) { row.withUnsafeBufferPointer { append($0) } }

  /// Adds many facts given column by column.
  public func append(columns added: [[Int32]]) {
    precondition(added.count == arity, "one column for each field")
    let more = added.first?.count ?? 0
    reserve(count + more)
    for column in 0..<arity {
      added[column].withUnsafeBufferPointer { values in
        guard let base = values.baseAddress else { return }
        (columns[column] + count).update(from: base, count: more)
      }
    }
    count += more
    forgetIndexes()
  }

  /// A value.
  public func value(_ row: Int, _ column: Int) -> Int32 { columns[column][row] }

  /// A whole fact.
  public func row(_ row: Int) -> [Int32] { (0..<arity).map { columns[$0][row] } }

  private func forgetIndexes() {
    for column in 0..<arity where indexes[column] != nil || ranges[column] != nil {
      indexes[column] = nil
      ranges[column] = nil
    }
  }

  /// The lowest and highest known value of a column; an empty range for a column without any.
  func range(_ column: Int) -> (low: Int32, high: Int32) {
    if let known = ranges[column] { return known }
    var low = Int32.max
    var high = Int32.min
    let values = columns[column]
    for row in 0..<count where values[row] != Self.missing {
      low = min(low, values[row])
      high = max(high, values[row])
    }
    ranges[column] = (low, high)
    return (low, high)
  }

  /// The facts by their value in a column.
  func index(_ column: Int) -> ColumnIndex {
    if let known = indexes[column] { return known }
    let made = ColumnIndex(columns[column], count: count, range: range(column))
    indexes[column] = made
    return made
  }
}
