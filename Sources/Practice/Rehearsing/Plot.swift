/// Values drawn with signs, for a terminal of forty columns and more.
public enum Plot {
  /// The last values as columns of bars, six rows high, the greatest at the top with its number.
  public static func lines(_ values: [Int], height: Int = 5) -> [String] {
    let shown = Array(values.suffix(16))
    guard let high = shown.max(), let low = shown.min(), shown.count > 1, high > 0 else {
      return []
    }
    let base = high == low ? 0 : max(0, low - (high - low) / 2)
    let width = String(high).count
    return (0..<height).map { row in
      let level = height - row
      let label =
        row == 0 ? String(high) : row == height - 1 ? String(base) : ""
      let cells = shown.map { value in
        let filled = Double(value - base) / Double(max(1, high - base)) * Double(height)
        return filled >= Double(level) - 0.5 ? "█" : " "
      }
      let pad = String(repeating: " ", count: max(0, width - label.count))
      return pad + label + " │" + cells.joined(separator: " ")
    }
  }
}
