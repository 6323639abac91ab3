/// Numbers as bars of signs, in forty columns.
public struct Bars: Sendable {
  /// A number with its name.
  public struct Row: Sendable {
    /// What it is.
    public let label: String
    /// How many.
    public let value: Int

    /// A number.
    public init(_ label: String, _ value: Int) {
      self.label = label
      self.value = value
    }
  }

  /// The columns that a line takes at most: half of the narrowest terminal in use (80).
  public static let columns = 40

  private let rows: [Row]

  /// Bars for some numbers.
  public init(_ rows: [Row]) { self.rows = rows }

  /// A line for each number: its name, its bar, the number itself.
  ///
  /// The longest bar takes what the names leave; anything above zero has at least one sign, and zero has
  /// none.
  public var lines: [String] {
    let widest = min(16, rows.map(\.label.count).max() ?? 0)
    let most = max(1, rows.map(\.value).max() ?? 1)
    let room = Self.columns - widest - 2 - String(most).count
    return rows.map { row in
      let label = row.label.count > widest ? String(row.label.prefix(widest - 1)) + "…" : row.label
      let padded = label + String(repeating: " ", count: widest - label.count)
      let scaled = most <= room ? row.value : (row.value * room + most - 1) / most
      let bar = String(repeating: "▇", count: max(0, scaled))
      return [padded, bar, String(row.value)].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
