import Contacts
import Ground

/// One thing that a file tells.
public enum ImportedItem: Sendable {
  /// Somebody.
  case person(ImportedPerson)
  /// A message or an invitation that passed between the person and somebody.
  case exchange(ImportedExchange)
  /// An event.
  case event(ImportedEvent)
  /// The birthday of somebody who is only named.
  case birthday(ImportedBirthday)
  /// Something about the person whose file it is.
  case own(OwnDetail)
}

/// Somebody who is named without an entry of their own.
public struct ImportedName: Sendable, Hashable {
  /// The whole name.
  public var name: String
  /// The address of their profile.
  public var profile: String?
  /// Their e-mail address.
  public var email: String?
}

/// Something that passed between the person and somebody, as a file tells of it.
public struct ImportedExchange: Sendable, Hashable {
  /// The line it begins on.
  public var line: Int
  /// With whom.
  public var with: ImportedName
  /// The day.
  public var day: Day
  /// Seconds since 1970, UTC, when the hour is known.
  public var instant: Double?
  /// Who did it.
  public var direction: Direction
  /// Over which channel.
  public var channel: Channel
  /// What it did.
  public var acts: Acts
  /// The first words.
  public var words: String?
}

/// An event as a file tells of it.
public struct ImportedEvent: Sendable, Hashable {
  /// The line it begins on.
  public var line: Int
  /// What the calendar knows it by.
  public var uid: String?
  /// What it is called.
  public var name: String
  /// When it is.
  public var timing: Timing
  /// Where.
  public var place: String?
  /// What is written about it.
  public var notes: String?
  /// Those who are named with it.
  public var people: [ImportedName] = []
}

/// The birthday of somebody who is only named.
public struct ImportedBirthday: Sendable, Hashable {
  /// The line it begins on.
  public var line: Int
  /// Whose it is, as a whole name.
  public var name: String
  /// The day.
  public var date: PartialDate
}

/// Something a file tells about the person whose file it is.
public struct OwnDetail: Sendable, Hashable {
  /// What it is about.
  public enum Kind: String, Sendable { case given, family, headline, summary, position, skill }
  /// What it is about.
  public var kind: Kind
  /// What it says.
  public var value: String
}
