import Language

/// The words of a language that name kinds of things: events, channels, places.
public struct EarLexicon: Sendable {
  /// The words that carry no meaning of their own.
  public var small: SmallWords
  /// The verbs.
  public var verbs: VerbLexicon
  /// Folded nouns that name an event: *fiera*, *meetup*.
  public var events: Set<String>
  /// Folded nouns of places where people meet: *bar*, *office*.
  public var places: Set<String>
  /// Channels by the folded words that name them.
  public var channels: [String: String]
  /// The channels, the more telling first.
  public var channelOrder: [String]
  /// Folded names of towns and countries.
  public var towns: Set<String>
  /// Words typed short, with what they stand for, folded: `nn`, `u`.
  public var short: [String: String]

  /// Folded words for somebody of whom nothing else is said: *tizio*, *guy*.
  public var persons: Set<String>
  /// The words that say what somebody is by trade.
  public var roles: Roles

  /// A lexicon.
  public init(
    small: SmallWords, verbs: VerbLexicon, events: Set<String>, places: Set<String>,
    channels: [String: String], channelOrder: [String] = [], towns: Set<String> = [],
    short: [String: String] = [:], persons: Set<String> = [],
    roles: Roles = Roles()
  ) {
    self.small = small
    self.verbs = verbs
    self.events = events
    self.places = places
    self.channels = channels
    self.channelOrder = channelOrder
    self.towns = towns
    self.short = short
    self.persons = persons
    self.roles = roles
  }
}
