import Language

/// The words of a message as they are weighed all together: each word and what it begins with.
///
/// A name within a sentence stands for any name and a number for any number, so that no weight is
/// learned of somebody's name.
public struct MessageTerms: Sendable {
  /// The terms, in order.
  public let list: [MessageTerm]

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
    var list: [MessageTerm] = []
    for (place, word) in marked.words.enumerated() {
      if marked.marks[place].contains("number") {
        list.append(MessageTerm(text: Self.number, range: word.range))
      } else if marked.marks[place].contains("name") {
        list.append(MessageTerm(text: Self.name, range: word.range))
      } else {
        list.append(MessageTerm(text: word.folded, range: word.range))
        if word.folded.count > Self.beginning {
          list.append(
            MessageTerm(text: "^" + word.folded.prefix(Self.beginning), range: word.range))
        }
      }
    }
    var index = marked.text.startIndex
    while index < marked.text.endIndex {
      let next = marked.text.index(after: index)
      if Self.signs.contains(marked.text[index]) {
        list.append(MessageTerm(text: String(marked.text[index]), range: index..<next))
      }
      index = next
    }
    self.list = list
  }
}
