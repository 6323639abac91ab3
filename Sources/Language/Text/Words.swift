/// A word of a text and where it stands.
public struct Word: Sendable {
  /// The word as compared: folded.
  public let folded: String
  /// Its place in the text.
  public let range: Range<String.Index>
}

/// A text split into words and numbers.
public enum Words {
  /// The words in order; apostrophes divide (`l'AI Week` is three), numbers keep `/ . : -` inside.
  public static func split(_ text: String) -> [Word] {
    var words: [Word] = []
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character.isNumber {
        let end = endOfNumber(text, from: index)
        words.append(Word(folded: Folding.fold(text[index..<end]), range: index..<end))
        index = end
      } else if character.isLetter {
        var end = index
        while end < text.endIndex, text[end].isLetter { end = text.index(after: end) }
        words.append(Word(folded: Folding.fold(text[index..<end]), range: index..<end))
        index = end
      } else {
        index = text.index(after: index)
      }
    }
    return words
  }

  private static func endOfNumber(_ text: String, from start: String.Index) -> String.Index {
    var end = start
    while end < text.endIndex {
      if text[end].isNumber {
        end = text.index(after: end)
      } else if "/.:-".contains(text[end]), case let next = text.index(after: end),
        next < text.endIndex, text[next].isNumber
      {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// How many words a reader would count: an elided article counts with its noun.
  public static func count(_ text: some StringProtocol) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }
}
