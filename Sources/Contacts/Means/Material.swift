import Ground

/// An article or a piece of news the person can share.
public struct Material: Row {
  /// The table of materials.
  public static let table = "material"
  /// The identity.
  public var id: EntityID
  /// What it is, as a noun phrase.
  public var words: String
  /// Where it is found.
  public var link: String?
  /// The day it was noted.
  public var day: Day

  /// A material.
  public init(id: EntityID, words: String, link: String? = nil, day: Day) {
    self.id = id
    self.words = words
    self.link = link
    self.day = day
  }
}

/// A message that was written with the coach, sent or not.
public struct Letter: Row {
  /// The table of letters.
  public static let table = "letter"
  /// The identity.
  public var id: EntityID
  /// To whom.
  public var contact: EntityID?
  /// The situation it was written for, an id of a template folder.
  public var situation: String
  /// The channel.
  public var channel: Channel
  /// The register.
  public var register: Register
  /// The language, `it` or `en`.
  public var language: String
  /// The subject of an e-mail.
  public var subject: String?
  /// The text.
  public var body: String
  /// The day it was written.
  public var day: Day
  /// The day it was sent, when it was.
  public var sent: Day?

  /// A letter.
  public init(
    id: EntityID, contact: EntityID?, situation: String, channel: Channel, register: Register,
    language: String, subject: String?, body: String, day: Day, sent: Day? = nil
  ) {
    self.id = id
    self.contact = contact
    self.situation = situation
    self.channel = channel
    self.register = register
    self.language = language
    self.subject = subject
    self.body = body
    self.day = day
    self.sent = sent
  }
}
