import Language

/// Something a message is looked at for, as a career coach wrote it down.
public struct CriticCheck: Sendable {
  /// How the text is looked at.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words that are there.
    case existence
    /// Words for which there are better ones.
    case substitution
    /// The same word of weight, too often.
    case repetition
    /// Sentences or places with a sign, counted.
    case count
    /// Words or characters, by channel.
    case length
    /// Question marks, counted.
    case question
    /// The first line and the name in it.
    case greeting
    /// The last lines.
    case closing
    /// The subject of an e-mail.
    case subject
    /// How easily it is read.
    case ease
    /// Signs that should not meet, or lack each other.
    case together
    /// Words of two registers in one message.
    case mixture
    /// Words about one person beside words about the other.
    case balance
    /// A sign of something that the rules hold back at present.
    case held
  }

  /// How much it matters.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    /// Worth a thought; the message may go.
    case hint
    /// To be mended.
    case mend
    /// Not now, however it is worded.
    case wait

    /// The level that holds a message back more comes later.
    public static func < (left: Level, right: Level) -> Bool {
      let order: [Level] = [.hint, .mend, .wait]
      return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
    }
  }

  /// Where the words are looked for.
  public enum Place: String, Sendable, CaseIterable { case anywhere, opening, subject }

  /// Its name.
  public let name: String
  /// How the text is looked at.
  public let kind: Kind
  /// How much it matters.
  public let level: Level
  /// Where its words are looked for.
  public let place: Place
  /// The principles it follows from.
  public let sources: [String]
  /// Signs or features that must be there.
  public let has: [String]
  /// Signs or features of which none may be there.
  public let lacks: [String]
  /// Signs that are counted, set against each other or mixed.
  public let of: [String]
  /// The channels it is for; empty for all.
  public let channels: Set<String>
  /// The most, or the least, that is well.
  public let limit: Int?
  /// The most words that a sentence may have.
  public let longest: Int?
  /// What it looks for.
  public let queries: [PhraseQuery]
  /// Better words, by what they replace.
  public let swaps: [(query: PhraseQuery, better: String)]

  /// A check.
  public init(
    name: String, kind: Kind, level: Level, place: Place = .anywhere, sources: [String] = [],
    has: [String] = [], lacks: [String] = [], of: [String] = [], channels: Set<String> = [],
    limit: Int? = nil, longest: Int? = nil, queries: [PhraseQuery] = [],
    swaps: [(query: PhraseQuery, better: String)] = []
  ) {
    self.name = name
    self.kind = kind
    self.level = level
    self.place = place
    self.sources = sources
    self.has = has
    self.lacks = lacks
    self.of = of
    self.channels = channels
    self.limit = limit
    self.longest = longest
    self.queries = queries
    self.swaps = swaps
  }
}
