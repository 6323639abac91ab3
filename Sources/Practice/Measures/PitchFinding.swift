/// Something about an introduction that is better changed.
public struct PitchFinding: Sendable, Hashable {
  /// What it is about, the most useful to change first.
  public enum Kind: String, Sendable, CaseIterable {
    /// A gap that was never filled in.
    case blank
    /// There is too little to measure.
    case thin
    /// More words than the time holds.
    case tooLong = "too-long"
    /// Work told so vaguely that nobody can see it.
    case vague
    /// It is not said what the person is.
    case noRole = "no-role"
    /// It is not said what they look for.
    case noGoal = "no-goal"
    /// There is no example with a result.
    case noResult = "no-result"
    /// A result without a number.
    case noNumber = "no-number"
    /// An ask that is too big for a first meeting.
    case largeAsk = "large-ask"
    /// Adjectives where a fact would be believed.
    case claim
    /// Words that only insiders know.
    case jargon
    /// It is not said who has something of it.
    case noForWhom = "no-for-whom"
    /// A goal, but nothing the other could do.
    case noHelp = "no-help"
    /// Nothing hands the turn over.
    case noQuestion = "no-question"
    /// A sentence too long to be said in one breath.
    case longSentence = "long-sentence"
    /// Words that make it smaller.
    case hedge
    /// Fillers.
    case filler
    /// It is not said who did it.
    case passive
  }

  /// What it is about.
  public let kind: Kind
  /// The person's words that show it; empty when something is missing.
  public let words: String
  /// The sentence as it could be, where a rule can make it.
  public let rewrite: String?
  /// A number that goes with it: words that are too many, words of the sentence.
  public let count: Int?

  /// A finding.
  public init(_ kind: Kind, _ words: String = "", rewrite: String? = nil, count: Int? = nil) {
    self.kind = kind
    self.words = words
    self.rewrite = rewrite
    self.count = count
  }
}
