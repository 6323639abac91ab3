/// Weak signs of the elements of an introduction, and what each of them counts for.
///
/// A sentence holds an element where the weights of what is met in it come to more than nothing.
/// They are log odds, fitted to introductions marked by readers (`Benchmarks/pitch/fit.py`).
public struct ElementClues: Sendable {
  /// What the signs of one element weigh.
  public struct Weights: Sendable {
    /// What a sentence starts from.
    public let bias: Double
    /// What each feature adds, by its name.
    public let features: [String: Double]

    /// Weights.
    public init(bias: Double, features: [String: Double]) {
      self.bias = bias
      self.features = features
    }

    /// What the features of a sentence come to.
    func total(_ met: Set<String>) -> Double {
      met.reduce(bias) { $0 + (features[$1] ?? 0) }
    }
  }

  /// The clues by name, in the order of their file.
  public let clues: [(name: String, signs: [Sign])]
  /// The classes of words that they mention, besides those of the book.
  public let lists: [String: WordList]
  /// What they weigh; an element without weights is found by its signs alone.
  public let weights: [PitchElement: Weights]

  /// Clues.
  public init(
    clues: [(name: String, signs: [Sign])] = [], lists: [String: WordList] = [:],
    weights: [PitchElement: Weights] = [:]
  ) {
    self.clues = clues
    self.lists = lists
    self.weights = weights
  }
}
