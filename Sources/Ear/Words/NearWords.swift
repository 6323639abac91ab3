/// Words that differ by one letter.
enum NearWords {
  /// Shorter words are never taken for one another.
  static let shortest = 6

  static func isNear(_ left: String, _ right: String) -> Bool {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(a.count - b.count) <= 1, a.first == b.first else { return false }
    var (i, j, wrong) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        (i, j) = (i + 1, j + 1)
        continue
      }
      wrong += 1
      guard wrong == 1 else { return false }
      if i + 1 < a.count, j + 1 < b.count, a[i] == b[j + 1], a[i + 1] == b[j] {
        (i, j) = (i + 2, j + 2)
      } else if a.count > b.count {
        i += 1
      } else if b.count > a.count {
        j += 1
      } else {
        (i, j) = (i + 1, j + 1)
      }
    }
    return wrong + (a.count - i) + (b.count - j) <= 1
  }
}
