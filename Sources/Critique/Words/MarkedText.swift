import Ear
import Language

/// A message's words with what is known of each: its classes, its verb forms, whether it is a name.
public struct MarkedText: Sendable {
  /// The text.
  public let text: String
  /// Its words in order; what is quoted at length is left out.
  public let words: [Word]
  /// The number of the sentence that each stands in.
  public let sentences: [Int]
  /// The marks of each.
  public let marks: [Set<String>]

  /// The marks of a text's words.
  ///
  /// - Parameters:
  ///   - lexicon: the classes of the language, and those that hold where the reader is addressed formally.
  public init(_ text: String, _ lexicon: CriticLexicon) {
    self.text = text
    let quoted = PhraseFinder.quotations(text)
    let words = Words.split(text).filter { word in
      !quoted.contains { $0.contains(word.range.lowerBound) }
    }
    self.words = words
    sentences = Sentences.numbers(of: words, in: text)
    var marks = words.map { word -> Set<String> in
      let classes = lexicon.classes.of(word.folded)
      // What no list knows means something of its own: *lambing*, *prefabbricato*.
      let isPlain =
        word.folded.count >= 4 && word.folded.first?.isLetter == true
        && classes.isDisjoint(with: lexicon.spent)
      return isPlain ? classes.union(["plain"]) : classes
    }
    // What a verb form says: `v1` for the first person, `participle`, `subjunctive`.
    for (place, word) in words.enumerated() {
      marks[place].formUnion(lexicon.verbMarks(of: word.folded))
      marks[place].formUnion(Self.shape(text[word.range]))
    }
    for place in words.indices {
      marks[place].formUnion(Self.naming(place, words, sentences, marks, text))
    }
    if lexicon.isFormal(marks) {
      for (place, word) in words.enumerated() {
        marks[place].formUnion(lexicon.formal.of(word.folded))
        marks[place].insert("formally")
        // *Mi manda*, said to a formal reader, is said to the reader.
        for mark in marks[place] where mark.hasSuffix("-he") {
          marks[place].insert(String(mark.dropLast(3)) + "-you")
        }
      }
    }
    self.marks = marks
  }

  /// What the letters of a word show: a number, capitals throughout, a letter drawn out.
  private static func shape(_ word: Substring) -> Set<String> {
    var found: Set<String> = []
    if word.first?.isNumber == true { found.insert("number") }
    if word.count >= 3, word.allSatisfy(\.isUppercase) { found.insert("capitals") }
    var run = 0
    var last: Character?
    for letter in word {
      run = letter == last ? run + 1 : 1
      last = letter
      if run == 3, letter.isLetter { found.insert("drawn") }
    }
    return found
  }

  /// A capital inside a sentence, or on the first word of two, names somebody or something.
  private static func naming(
    _ place: Int, _ words: [Word], _ sentences: [Int], _ marks: [Set<String>], _ text: String
  ) -> Set<String> {
    func isCapital(_ place: Int) -> Bool {
      guard words.indices.contains(place) else { return false }
      return text[words[place].range.lowerBound].isUppercase && words[place].folded != "i"
        && marks[place].isDisjoint(with: ["no-name"])
    }
    guard isCapital(place) else { return [] }
    var found: Set<String> = ["capital"]
    let isFirst = place == 0 || sentences[place] != sentences[place - 1]
    if !isFirst {
      found.insert("name")
    } else if isCapital(place + 1), place + 1 < words.count,
      sentences[place + 1] == sentences[place]
    {
      found.insert("name")
    }
    return found
  }
}
