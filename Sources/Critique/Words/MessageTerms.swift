import Language

/// The words of a message as they are weighed all together: each word and what it begins with.
///
/// A name within a sentence stands for any name and a number for any number, so that no weight is
/// learned of somebody's name.
public struct MessageTerms: Sendable {
  /// A term and where it stands.
  public struct Term: Sendable {
    /// The word as weighed.
    public let text: String
    /// Its place.
    public let range: Range<String.Index>
  }

  /// The terms, in order.
  public let list: [Term]

  /// What stands for a name.
  static let name = "#name"
  /// What stands for a number.
  static let number = "#number"
  /// Signs that are weighed as words are.
  private static let signs: Set<Character> = ["?", "!", "€", "$", "£", "%"]
  /// As many letters at the beginning hold for all forms of a longer word.
  private static let beginning = 5

  /// The terms of a marked text.
  public init(_ marked: MarkedText) {
    var list: [Term] = []
    for (place, word) in marked.words.enumerated() {
      if marked.marks[place].contains("number") {
        list.append(Term(text: Self.number, range: word.range))
      } else if marked.marks[place].contains("name") {
        list.append(Term(text: Self.name, range: word.range))
      } else {
        list.append(Term(text: word.folded, range: word.range))
        if word.folded.count > Self.beginning {
          list.append(
            Term(text: "^" + word.folded.prefix(Self.beginning), range: word.range))
        }
      }
    }
    var index = marked.text.startIndex
    while index < marked.text.endIndex {
      let next = marked.text.index(after: index)
      if Self.signs.contains(marked.text[index]) {
        list.append(Term(text: String(marked.text[index]), range: index..<next))
      }
      index = next
    }
    self.list = list
  }
}
