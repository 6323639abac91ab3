/// The words of an organisation's name and where each ends in the text.
struct OrganisationPieces {
  /// The words as they are compared.
  private(set) var words: [String] = []
  private var ends: [String.Index] = []
  private let text: String

  init(_ text: String) {
    self.text = text
    var word = ""
    func close(_ end: String.Index) {
      if !word.isEmpty { add(word, end) }
      word = ""
    }
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      if character.isLetter || character.isNumber {
        word += Folding.fold(String(character))
      } else if "&+".contains(character) {
        close(index)
        add("&", next)
      } else if ".'’ʼ´`".contains(character) {
        continue
      } else {
        close(index)
      }
    }
    close(text.endIndex)
  }

  private static let and: Set<String> = ["e", "ed", "and", "und", "et", "y"]

  /// Words that are as often written short: «F.lli Carli».
  private static let abbreviations = ["flli": "fratelli", "bros": "brothers"]

  private mutating func add(_ word: String, _ end: String.Index) {
    let word = Self.abbreviations[word] ?? word
    words.append(Self.and.contains(word) && !words.isEmpty ? "&" : word)
    ends.append(end)
  }

  /// The text up to the end of some of its words, without what parts it from the rest.
  func text(upTo count: Int) -> String {
    guard count > 0, count <= ends.count else { return text }
    if count == words.count { return text }
    var shown = text[..<ends[count - 1]]
    while let last = shown.last, last.isWhitespace || ",;-–".contains(last) { shown.removeLast() }
    return String(shown)
  }
}
