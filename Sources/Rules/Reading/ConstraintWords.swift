import Ground

/// The words of a constraint, each with its place.
struct ConstraintWords {
  struct Word {
    let text: String
    let mark: Mark
  }

  let words: ArraySlice<Word>
  let mark: Mark

  init(_ located: Located<String>) {
    var words: [Word] = []
    var column = 0
    var word = ""
    for character in located.value + " " {
      if character == " " || character == "\n" || character == "\t" {
        if !word.isEmpty {
          words.append(Word(text: word, mark: located.mark.advanced(by: column - word.count)))
        }
        word = ""
      } else {
        word.append(character)
      }
      column += 1
    }
    self.words = words[...]
    mark = located.mark
  }

  /// The constraints of a pattern, divided at commas.
  static func split(_ located: Located<String>) -> [ConstraintWords] {
    var parts: [ConstraintWords] = []
    var column = 0
    for part in located.value.split(separator: ",", omittingEmptySubsequences: false) {
      parts.append(ConstraintWords(Located(String(part), located.mark.advanced(by: column))))
      column += part.count + 1
    }
    return parts
  }
}
