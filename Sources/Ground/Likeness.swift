/// How alike two words are, for suggestions and for names typed from memory.
public enum Likeness {
  /// The number of edits (insert, delete, replace, swap of neighbours) between two words.
  public static func distance(_ left: some StringProtocol, _ right: some StringProtocol) -> Int {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], before[j - 2] + 1)
        }
      }
      before = last
      last = current
    }
    return last[b.count]
  }

  /// The option most like a mistyped word, or nothing when none is near enough.
  public static func nearest(
    _ word: some StringProtocol, in options: some Sequence<String>
  ) -> String? {
    let allowed = max(word.count > 3 ? 1 : 0, word.count / 3)
    return
      options
      .map { (option: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= allowed && $0.distance < word.count }
      .min { ($0.distance, $0.option) < ($1.distance, $1.option) }?
      .option
  }
}
