/// Where the rows of a table that rules fill belong.
enum Output: Hashable {
  /// A derived relation.
  case relation(String)
  /// The advices of the rule at a place.
  case advice(Int)
}

/// The rows that an update adds to tables and takes from them, by number.
struct Delta {
  private(set) var added: [Output: [Int]] = [:]
  private(set) var removed: [Output: [Int]] = [:]

  mutating func add(_ row: Int, to output: Output) { added[output, default: []].append(row) }
  mutating func remove(_ row: Int, from output: Output) {
    removed[output, default: []].append(row)
  }
  mutating func forgetAdded(_ row: Int, _ output: Output) {
    added[output]?.removeAll { $0 == row }
  }
  mutating func forgetRemoved(_ row: Int, _ output: Output) {
    removed[output]?.removeAll { $0 == row }
  }

  /// Whether anything changed in a relation.
  func touches(_ relation: String) -> Bool {
    !(added[.relation(relation)] ?? []).isEmpty || loses(relation)
  }

  /// Whether a relation has lost rows.
  func loses(_ relation: String) -> Bool { !(removed[.relation(relation)] ?? []).isEmpty }
}
