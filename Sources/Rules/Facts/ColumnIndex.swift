/// The rows of a table grouped by their value in one column.
final class ColumnIndex {
  /// A view without ownership, for inner loops.
  struct View {
    let low: Int32
    let width: Int
    let starts: UnsafePointer<Int32>
    let order: UnsafePointer<Int32>
    let keys: UnsafePointer<Int32>?
    let keyCount: Int
    /// The index itself, for the rows added since it was made.
    let owner: Unmanaged<ColumnIndex>

    /// Whether rows were added between the making of the index and that of the view.
    let hasTail: Bool

    /// The last row with a value among those added since, or -1.
    func last(_ key: Int32) -> Int32 {
      owner._withUnsafeGuaranteedRef { $0.tailHeads[key] ?? -1 }
    }

    /// The row added before another one with the same value, or -1.
    func before(_ row: Int32) -> Int32 {
      owner._withUnsafeGuaranteedRef { $0.tailNext[Int(row) - $0.count] }
    }

    /// The places in `order` of the rows with a value.
    @inline(__always)
    func rows(_ key: Int32) -> (from: Int, to: Int) {
      if let keys { return sparse(key, keys) }
      let place = Int(key) - Int(low)
      guard place >= 0, place < width else { return (0, 0) }
      return (Int(starts[place]), Int(starts[place + 1]))
    }

    private func sparse(_ key: Int32, _ keys: UnsafePointer<Int32>) -> (from: Int, to: Int) {
      var low = 0
      var high = keyCount
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      guard low < keyCount, keys[low] == key else { return (0, 0) }
      return (Int(starts[low]), Int(starts[low + 1]))
    }
  }

  /// A view of it, valid as long as the index is.
  var view: View {
    View(
      low: low, width: width, starts: starts, order: order, keys: keys, keyCount: keyCount,
      owner: .passUnretained(self), hasTail: !tailNext.isEmpty)
  }

  private let low: Int32
  private let width: Int
  private let keyCount: Int
  /// How many rows there were when the index was made.
  private let count: Int
  private var tailHeads: [Int32: Int32] = [:]
  private var tailNext: [Int32] = []
  private let starts: UnsafeMutablePointer<Int32>
  private let order: UnsafeMutablePointer<Int32>
  private let keys: UnsafeMutablePointer<Int32>?

  /// Groups by counting where the values lie close together, else by sorting.
  init(_ column: UnsafePointer<Int32>, count: Int, range: (low: Int32, high: Int32)) {
    self.count = count
    let width = range.low > range.high ? 0 : Int(range.high) - Int(range.low) + 1
    order = .allocate(capacity: max(count, 1))
    if width <= count * 8 + 4096 {
      starts = .allocate(capacity: width + 2)
      starts.initialize(repeating: 0, count: width + 2)
      keys = nil
      Self.group(column, count: count, low: range.low, width: width, starts, order)
      (low, self.width, keyCount) = (range.low, width, 0)
    } else {
      let rows = (0..<count).filter { column[$0] != FactTable.missing }
        .sorted { (column[$0], $0) < (column[$1], $1) }
      starts = .allocate(capacity: rows.count + 1)
      let distinct = UnsafeMutablePointer<Int32>.allocate(capacity: max(rows.count, 1))
      var keyCount = 0
      for (place, row) in rows.enumerated() {
        order[place] = Int32(row)
        if keyCount == 0 || distinct[keyCount - 1] != column[row] {
          distinct[keyCount] = column[row]
          starts[keyCount] = Int32(place)
          keyCount += 1
        }
      }
      starts[keyCount] = Int32(rows.count)
      keys = distinct
      (low, self.width, self.keyCount) = (0, 0, keyCount)
    }
  }

  /// Takes a row that was appended to the column; whether it is time to make the index anew.
  func append(_ value: Int32) -> Bool {
    let row = Int32(count + tailNext.count)
    if value == FactTable.missing {
      tailNext.append(-1)
    } else {
      tailNext.append(tailHeads[value] ?? -1)
      tailHeads[value] = row
    }
    return tailNext.count > count / 4 + 4096
  }

  private static func group(
    _ column: UnsafePointer<Int32>, count: Int, low: Int32, width: Int,
    _ starts: UnsafeMutablePointer<Int32>, _ order: UnsafeMutablePointer<Int32>
  ) {
    guard width > 0 else { return }
    // Counting sort: after the second pass starts[k + 1] is where group k ends.
    let shifted = starts + 1
    for row in 0..<count where column[row] != FactTable.missing {
      shifted[Int(column[row]) - Int(low)] += 1
    }
    var total: Int32 = 0
    for place in 0..<width {
      let size = shifted[place]
      shifted[place] = total
      total += size
    }
    for row in 0..<count where column[row] != FactTable.missing {
      let place = Int(column[row]) - Int(low)
      order[Int(shifted[place])] = Int32(row)
      shifted[place] += 1
    }
  }

  deinit {
    starts.deallocate()
    order.deallocate()
    keys?.deallocate()
  }
}
