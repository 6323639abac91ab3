import Ground

/// Which way something went.
public enum Direction: String, Codable, Sendable, CaseIterable { case out, `in` }

/// What an interaction did; one may do several things at once.
public struct Acts: OptionSet, Hashable, Sendable, Codable {
  /// The bits.
  public let rawValue: Int
  /// Acts from their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The names of the acts, each at the place of its bit.
  public static let names = [
    "met", "message", "call", "news", "article", "greeting", "thanks", "advice", "introduction",
    "help", "ask", "nudge", "condolence",
  ]

  /// An act by its name.
  public init?(named name: String) {
    guard let bit = Acts.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: 1 << bit)
  }

  /// The names of the acts in this set.
  public var names: [String] {
    Acts.names.enumerated().filter { rawValue & (1 << $0.offset) != 0 }.map(\.element)
  }

  /// They met.
  public static let met = Acts(rawValue: 1)
  /// A message was written.
  public static let message = Acts(rawValue: 2)
  /// They talked on the phone.
  public static let call = Acts(rawValue: 4)
  /// An article was sent.
  public static let article = Acts(rawValue: 16)
  /// A greeting was sent.
  public static let greeting = Acts(rawValue: 32)
  /// Thanks were given.
  public static let thanks = Acts(rawValue: 64)
  /// Something was asked for.
  public static let ask = Acts(rawValue: 1024)
  /// The acts that something was written with: messages, news, articles, requests.
  public static let written = Acts(rawValue: 2 | 8 | 16 | 1024)
  /// The acts that give something to the other.
  public static let giving = Acts(rawValue: 16 | 128 | 256 | 512)

  /// Reads the bits.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int.self)
  }
  /// Writes the bits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A meeting, a message, a call: anything that passed between the person and a contact.
public struct Interaction: Row {
  /// The table of interactions.
  public static let table = "interaction"
  /// The identity.
  public var id: EntityID
  /// With whom.
  public var contact: EntityID
  /// The local day.
  public var day: Day
  /// Seconds since 1970, UTC, when the hour is known.
  public var instant: Double?
  /// Who did it.
  public var direction: Direction
  /// Over which channel.
  public var channel: Channel?
  /// What it did.
  public var acts: Acts
  /// What was asked for, or given, in words.
  public var object: String?
  /// What was said.
  public var words: String?
  /// The event where it happened.
  public var event: EntityID?
  /// The article or news of the person's that was sent with it.
  public var material: EntityID?

  /// An interaction.
  public init(
    id: EntityID, contact: EntityID, day: Day, direction: Direction, channel: Channel? = nil,
    acts: Acts
  ) {
    self.id = id
    self.contact = contact
    self.day = day
    self.direction = direction
    self.channel = channel
    self.acts = acts
  }

  /// Whether the person gave something.
  public var gave: Bool { direction == .out && !acts.isDisjoint(with: .giving) }
  /// Whether the person received something.
  public var received: Bool { direction == .in && !acts.isDisjoint(with: .giving) }
  /// Whether the person asked for something.
  public var asked: Bool { direction == .out && acts.contains(.ask) }
}

/// Something one side said it would do.
public struct Promise: Row {
  /// The table of promises.
  public static let table = "promise"
  /// The identity.
  public var id: EntityID
  /// With whom.
  public var contact: EntityID
  /// `out` when the person promised, `in` when the contact did.
  public var direction: Direction
  /// What is done, as an id of the promises' lexicon: send, introduce, tell, help.
  public var verb: String
  /// The thing, in words.
  public var thing: String?
  /// When it was promised.
  public var made: Day
  /// By when.
  public var due: Day?
  /// When it was kept.
  public var kept: Day?

  /// A promise.
  public init(
    id: EntityID, contact: EntityID, direction: Direction, verb: String, thing: String?,
    made: Day, due: Day? = nil, kept: Day? = nil
  ) {
    self.id = id
    self.contact = contact
    self.direction = direction
    self.verb = verb
    self.thing = thing
    self.made = made
    self.due = due
    self.kept = kept
  }
}

/// Something to be reminded of on a day.
public struct Reminder: Row {
  /// The table of reminders.
  public static let table = "reminder"
  /// The identity.
  public var id: EntityID
  /// About whom.
  public var contact: EntityID?
  /// About which event.
  public var event: EntityID?
  /// The day it is due.
  public var day: Day
  /// When it is due on that day, in minutes since midnight, when an hour was named.
  public var minute: Int?
  /// What to do, in words.
  public var words: String
  /// When it was done.
  public var done: Day?

  /// A reminder.
  public init(
    id: EntityID, contact: EntityID? = nil, event: EntityID? = nil, day: Day, minute: Int? = nil,
    words: String, done: Day? = nil
  ) {
    self.id = id
    self.contact = contact
    self.event = event
    self.day = day
    self.minute = minute
    self.words = words
    self.done = done
  }
}
