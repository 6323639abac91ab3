/// Words that differ by one slip of the hand.
enum NearWord {
  /// The shortest word in which a slip is forgiven: in shorter ones it makes another name.
  static let shortest = 5

  /// Whether two neighbours changed places and nothing else differs.
  static func isSwapped(_ left: String, _ right: String) -> Bool {
    left != right && left.first == right.first && left.utf8.count == right.utf8.count
      && left.sorted() == right.sorted()
      && isNear(left, right)
  }

  /// Whether one letter is wrong, missing or too many, or two neighbours changed places.
  static func isNear(_ left: String, _ right: String) -> Bool {
    let first = Array(left.utf8)
    let second = Array(right.utf8)
    guard abs(first.count - second.count) <= 1, min(first.count, second.count) >= shortest - 1
    else { return false }
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    {
      end += 1
    }
    let left = first.count - start - end
    let right = second.count - start - end
    if max(left, right) == 1 { return true }
    return left == 2 && right == 2 && first[start] == second[start + 1]
      && first[start + 1] == second[start]
  }
}
