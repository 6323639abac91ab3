import Language

/// Words of one way to write a language in another: British English in American.
public struct Spelling: Sendable {
  private let swaps: [(from: [String], to: String)]

  /// The spelling that changes nothing.
  public static let own = Spelling([])

  /// A spelling by pairs of words, or of runs of words; longer runs come first.
  public init(_ pairs: [(from: String, to: String)]) {
    swaps = pairs.map { (Words.split($0.from).map(\.folded), $0.to) }
      .filter { !$0.0.isEmpty }.sorted { $0.from.count > $1.from.count }
  }

  /// Whether it changes nothing.
  public var isOwn: Bool { swaps.isEmpty }

  /// The text with its words in this spelling; a capital at the beginning of a run stays.
  public func spelled(_ text: String) -> String {
    if swaps.isEmpty { return text }
    let words = Words.split(text)
    var result = ""
    var end = text.startIndex
    var place = 0
    while place < words.count {
      guard let swap = swap(words[place...]) else {
        place += 1
        continue
      }
      let start = words[place].range.lowerBound
      let last = words[place + swap.from.count - 1].range.upperBound
      result += text[end..<start]
      let isCapital = text[start].isUppercase
      let isWhole = text[start..<last].allSatisfy { $0.isUppercase || !$0.isLetter }
      result +=
        isCapital && !isWhole ? swap.to.prefix(1).uppercased() + swap.to.dropFirst() : swap.to
      end = last
      place += swap.from.count
    }
    return result + text[end...]
  }

  private func swap(_ words: ArraySlice<Word>) -> (from: [String], to: String)? {
    swaps.first { swap in
      words.count >= swap.from.count
        && zip(words, swap.from).allSatisfy { $0.folded == $1 }
    }
  }
}
