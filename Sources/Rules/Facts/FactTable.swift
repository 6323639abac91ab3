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
  /// What is to be known of each row beside its values; nothing while no row was ever marked.
  private(set) var marks: UnsafeMutablePointer<UInt8>?
  /// How many rows are no facts any more.
  private(set) var goneCount = 0
  /// Whether indexes follow the rows that are added, rather than being made anew.
  var isLive = false

  /// What a mark says of a row.
  enum Mark {
    /// It is no fact any more.
    static let gone: UInt8 = 1
    /// It is a fact no more after the update that is being made.
    static let going: UInt8 = 2
    /// It is a fact since the update that is being made.
    static let new: UInt8 = 4
  }

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
    marks?.deallocate()
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
    if let old = marks {
      let wider = Self.unmarked(grown)
      wider.update(from: old, count: count)
      old.deallocate()
      marks = wider
    }
    capacity = grown
  }

  /// Adds a fact; its values come in the order of the fields.
  public func append(_ row: UnsafeBufferPointer<Int32>) {
    precondition(row.count == arity, "a fact has one value for each field")
    if count == capacity { reserve(count + 1) }
    for column in 0..<arity { columns[column][count] = row[column] }
    count += 1
    if isLive { follow() } else { forgetIndexes() }
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

  /// The numbers of the rows that are facts.
  public var rows: some Sequence<Int> {
    (0..<count).lazy.filter { (self.marks?[$0] ?? 0) & (Mark.gone | Mark.going) == 0 }
  }

  /// How many facts there are, the rows that are none any more left out.
  public var factCount: Int { count - goneCount }

  /// Whether a fact has a value in a column.
  public func contains(_ value: Int32, in column: Int) -> Bool {
    rows(with: value, in: column).contains { (marks?[$0] ?? 0) & (Mark.gone | Mark.going) == 0 }
  }

  /// The numbers of the rows with a value in a column, whatever their marks.
  func rows(with value: Int32, in column: Int) -> [Int] {
    let view = index(column).view
    let (from, to) = view.rows(value)
    var found = (from..<to).map { Int(view.order[$0]) }
    var row = view.hasTail ? view.last(value) : -1
    while row >= 0 {
      found.append(Int(row))
      row = view.before(row)
    }
    return found
  }

  /// The row of a fact with these values; nothing when there is none.
  func find(_ values: [Int32]) -> Int? {
    let widest = (0..<arity).max { spread($0) < spread($1) } ?? 0
    guard values.count == arity, values[widest] != Self.missing else {
      return (0..<count).first { mark($0) & (Mark.gone | Mark.going) == 0 && row($0) == values }
    }
    return rows(with: values[widest], in: widest).first {
      mark($0) & (Mark.gone | Mark.going) == 0 && row($0) == values
    }
  }

  private func spread(_ column: Int) -> Int {
    let (low, high) = range(column)
    return low > high ? 0 : Int(high) - Int(low)
  }

  /// The mark of a row.
  func mark(_ row: Int) -> UInt8 { marks?[row] ?? 0 }

  /// Marks a row.
  func mark(_ row: Int, _ mark: UInt8) {
    if marks == nil { marks = Self.unmarked(max(capacity, 1)) }
    if let marks {
      if marks[row] & Mark.gone == 0, mark & Mark.gone != 0 { goneCount += 1 }
      marks[row] = mark
    }
  }

  private static func unmarked(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let made = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    made.initialize(repeating: 0, count: capacity)
    return made
  }

  /// Keeps indexes and ranges true after a row was added.
  private func follow() {
    for column in 0..<arity {
      let value = columns[column][count - 1]
      if let (low, high) = ranges[column], value != Self.missing {
        ranges[column] = (min(low, value), max(high, value))
      }
      if let index = indexes[column], index.append(value) { indexes[column] = nil }
    }
  }

  /// A whole fact.
  public func row(_ row: Int) -> [Int32] { (0..<arity).map { columns[$0][row] } }

  /// Throws the rows away that are no facts any more; the others keep their order.
  func compact() {
    guard let marks else { return }
    var kept = 0
    for row in 0..<count where marks[row] & Mark.gone == 0 {
      for column in 0..<arity { columns[column][kept] = columns[column][row] }
      marks[kept] = marks[row]
      kept += 1
    }
    count = kept
    goneCount = 0
    forgetIndexes()
  }

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
