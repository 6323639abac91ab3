/// A line cut into the parts that say one thing each.
public enum Clauses {
  private static let joints: Set<String> = ["ma", "pero", "anzi", "but", "though", "however"]

  /// The clauses: cut at commas and stops, and before *ma* and *but*.
  public static func split(_ text: String) -> [String] {
    var clauses: [String] = []
    var start = text.startIndex
    func close(_ end: String.Index) {
      let clause = text[start..<end].drop { $0 == " " }
      var trimmed = clause
      while let last = trimmed.last, last == " " { trimmed.removeLast() }
      if trimmed.contains(where: { $0.isLetter || $0.isNumber }) { clauses.append(String(trimmed)) }
    }
    let words = Words.split(text)
    for (place, word) in words.enumerated() {
      let before = place == 0 ? text.startIndex : words[place - 1].range.upperBound
      let between = text[before..<word.range.lowerBound]
      guard place > 0,
        between.contains(where: { ",;.:!?".contains($0) })
          || joints.contains(word.folded)
      else { continue }
      // What is no sign of a clause belongs to the word before it: 18%.
      close(between.firstIndex { ",;.:!?".contains($0) } ?? before)
      start = joints.contains(word.folded) ? word.range.upperBound : word.range.lowerBound
    }
    var end = text.endIndex
    while end > start, ",;.:!? ".contains(text[text.index(before: end)]) {
      end = text.index(before: end)
    }
    close(end)
    return clauses
  }

  /// The words of the first clause of a text.
  public static func first(_ words: [Word], in text: String) -> Range<Int> {
    let end = words.indices.dropFirst().first { place in
      let between = text[words[place - 1].range.upperBound..<words[place].range.lowerBound]
      return between.contains { ",;.:!?".contains($0) } || joints.contains(words[place].folded)
    }
    return 0..<(end ?? words.count)
  }
}
