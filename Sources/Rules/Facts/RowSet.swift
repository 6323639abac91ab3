/// The distinct rows of a table, for set semantics.
final class RowSet {
  private let table: FactTable
  private var slots: UnsafeMutablePointer<Int32>
  private var mask: Int
  private var used = 0

  init(_ table: FactTable) {
    self.table = table
    var size = 64
    while size < table.count * 2 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    mask = size - 1
    placeAll()
  }

  deinit { slots.deallocate() }

  @inline(__always)
  private func mix(_ hash: UInt64, _ value: Int32) -> UInt64 {
    let mixed = (hash ^ UInt64(UInt32(bitPattern: value))) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// Rows that are no facts any more stay out: their values may stand in a later row.
  private func placeAll() {
    for row in 0..<table.count where table.mark(row) & FactTable.Mark.gone == 0 {
      place(Int32(row))
    }
  }

  private func place(_ row: Int32) {
    var hash: UInt64 = 0
    for column in 0..<table.arity { hash = mix(hash, table.columns[column][Int(row)]) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = row
    used += 1
  }

  /// The row equal to the values, or -1.
  func find(_ values: UnsafePointer<Int32>) -> Int32 {
    var hash: UInt64 = 0
    for column in 0..<table.arity { hash = mix(hash, values[column]) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let row = Int(slots[slot])
      var isSame = true
      for column in 0..<table.arity where table.columns[column][row] != values[column] {
        isSame = false
        break
      }
      if isSame { return Int32(row) }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Adds a row even where an equal one that is no fact any more stands, which it takes the place of.
  func replace(_ values: UnsafePointer<Int32>, gone: Int32) {
    table.append(UnsafeBufferPointer(start: values, count: table.arity))
    var hash: UInt64 = 0
    for column in 0..<table.arity { hash = mix(hash, values[column]) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != gone { slot = (slot + 1) & mask }
    slots[slot] = Int32(table.count - 1)
  }

  /// Adds a row to the table unless it is there; whether it was added.
  @discardableResult
  func insert(_ values: UnsafePointer<Int32>) -> Bool {
    if find(values) >= 0 { return false }
    table.append(UnsafeBufferPointer(start: values, count: table.arity))
    if (used + 1) * 2 > mask { grow() } else { place(Int32(table.count - 1)) }
    return true
  }

  private func grow() {
    let size = (mask + 1) * 2
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    mask = size - 1
    used = 0
    placeAll()
  }
}
