/// What shows the elements of an introduction in one language, and the words it is measured by.
public struct SpeechBook: Sendable {
  /// What shows an element.
  public struct Signs: Sendable {
    /// What shows it.
    public let look: [Sign]
    /// What looks like it and is something else, where it meets the same words.
    public let not: [Sign]
    /// The elements in whose sentences it does not count.
    public let outside: Set<PitchElement>

    /// The signs of an element.
    public init(look: [Sign], not: [Sign], outside: Set<PitchElement>) {
      self.look = look
      self.not = not
      self.outside = outside
    }
  }

  /// The signs of each element.
  public let elements: [PitchElement: Signs]
  /// The classes of words, by name.
  public let lists: [String: WordList]
  /// What is looked for besides elements, by name (fillers, hedges, jargon, passives).
  public let marks: [String: [Sign]]
  /// Plainer words for jargon and hedges: what is found, and what takes its place.
  public let swaps: [(sign: Sign, instead: String)]

  /// Words that mean much the same when somebody tells an introduction again.
  public let alike: [WordList]

  /// Weak signs of the elements and their weights.
  public let clues: ElementClues
  /// What it weighs for a point that something of it is met in a retelling.
  public let retold: [PitchElement: ElementClues.Weights]
  /// The classes of words that weak signs may mention: those of the book, and their own.
  let wide: [String: WordList]

  /// A book.
  public init(
    elements: [PitchElement: Signs], lists: [String: WordList], marks: [String: [Sign]],
    swaps: [(sign: Sign, instead: String)], alike: [WordList] = [],
    clues: ElementClues = ElementClues(), retold: [PitchElement: ElementClues.Weights] = [:]
  ) {
    self.elements = elements
    self.lists = lists
    self.marks = marks
    self.swaps = swaps
    self.alike = alike
    self.clues = clues
    self.retold = retold
    wide = lists.merging(clues.lists) { $1 }
  }
}
