import Language
import Playbook

extension Hearer {
  /// Words of one's own without what only hedges them: `boh, direi le gite in bici, mi pare`.
  ///
  /// Nothing is taken off where nothing would be left.
  func withoutHedges(_ text: String) -> String {
    let before = phrases("hedges-before")
    let after = phrases("hedges-after")
    let words = Words.split(text)
    let folded = words.map(\.folded)
    var (first, last) = (0, words.count)
    while let count = before.first(where: { folded[first..<last].starts(with: $0) })?.count {
      first += count
    }
    while let count = after.first(where: {
      folded[first..<last].reversed().starts(with: $0.reversed())
    })?.count {
      last -= count
    }
    guard first < last, first > 0 || last < words.count else { return text }
    let end = last < words.count ? words[last - 1].range.upperBound : text.endIndex
    return String(text[words[first].range.lowerBound..<end])
  }

  /// The phrases of a list as folded words, the longest first.
  func phrases(_ label: String) -> [[String]] {
    listed(label).map { Words.split($0).map(\.folded) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }
}
