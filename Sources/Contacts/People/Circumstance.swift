import Ground

/// What goes on with somebody, or between them and the person, for a while.
public enum CircumstanceKind: String, Codable, Sendable, CaseIterable {
  /// They have lost somebody.
  case mourning
  /// Something good has come to them: a child, a wedding, a degree, a new post.
  case joy
  /// The person says that no answer has come.
  case silence
  /// The person says since when they have not been in touch.
  case apart
  /// They saw each other as people do who know each other: a coffee, a walk.
  case seen
  /// What they once gave has led to something.
  case fruit
  /// They have lost touch, and since when is not known.
  case faded
  /// They look for something, or somebody.
  case need
  /// They are away until the day: on holiday, on leave, ill.
  case away
}

/// Something that goes on with somebody, told in a sentence.
public struct Circumstance: Row {
  /// The table of circumstances.
  public static let table = "circumstance"
  /// The identity.
  public var id: EntityID
  /// With whom.
  public var contact: EntityID
  /// What goes on.
  public var kind: CircumstanceKind
  /// The day it happened, since when it lasts or, away, until when; the day it was told when nothing else is known.
  public var day: Day
  /// In the person's words.
  public var words: String?

  /// A circumstance.
  public init(
    id: EntityID, contact: EntityID, kind: CircumstanceKind, day: Day, words: String? = nil
  ) {
    self.id = id
    self.contact = contact
    self.kind = kind
    self.day = day
    self.words = words
  }
}
