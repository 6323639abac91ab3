/// A text divided into sentences; abbreviations, decimals and hours do not end one.
public enum Sentences {
  private static let abbreviations: Set<String> = [
    "dott.", "sig.", "sig.ra", "ing.", "avv.", "arch.", "prof.", "es.", "p.es.", "dr.", "mr.",
    "ms.", "mrs.", "e.g.", "i.e.", "s.p.a.", "s.r.l.", "geom.", "rag.", "prof.ssa", "dott.ssa",
    "st.", "vs.",
  ]

  /// The sentences in order, without the blanks around them; a line break ends a sentence.
  public static func ranges(_ text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    func close(at end: String.Index) {
      var (low, high) = (start, end)
      while low < high, text[low].isWhitespace { low = text.index(after: low) }
      while high > low, text[text.index(before: high)].isWhitespace {
        high = text.index(before: high)
      }
      if text[low..<high].contains(where: { $0.isLetter || $0.isNumber }) {
        ranges.append(low..<high)
      }
      start = end
    }
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character.isNewline {
        close(at: index)
      } else if "!?….".contains(character), endsSentence(text, index, next) {
        var end = next
        while end < text.endIndex, "!?….»”\")’".contains(text[end]) { end = text.index(after: end) }
        close(at: end)
        index = end
        continue
      }
      index = next
    }
    close(at: text.endIndex)
    return ranges
  }

  private static func endsSentence(
    _ text: String, _ index: String.Index, _ next: String.Index
  ) -> Bool {
    guard next == text.endIndex || text[next].isWhitespace || "!?….»”\")’".contains(text[next])
    else { return false }
    guard text[index] == "." else { return true }
    var start = index
    while start > text.startIndex, !text[text.index(before: start)].isWhitespace {
      start = text.index(before: start)
    }
    return !abbreviations.contains(Folding.fold(text[start...index]))
  }

  /// The number of the sentence that each word stands in.
  public static func numbers(of words: [Word], in text: String) -> [Int] {
    let ranges = ranges(text)
    var number = 0
    return words.map { word in
      while number < ranges.count, ranges[number].upperBound <= word.range.lowerBound {
        number += 1
      }
      return number
    }
  }
}
