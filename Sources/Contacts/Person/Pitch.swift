import Ground

/// A version of the person's introduction of themself.
public struct Pitch: Row {
  /// The table of pitches.
  public static let table = "pitch"
  /// The identity.
  public var id: EntityID
  /// The language, `it` or `en`.
  public var language: String
  /// The length it was made for, in seconds.
  public var seconds: Int
  /// The text.
  public var text: String
  /// The day it was written.
  public var day: Day
  /// What it is for.
  public var goal: GoalKind?

  /// A pitch.
  public init(
    id: EntityID, language: String, seconds: Int, text: String, day: Day, goal: GoalKind? = nil
  ) {
    self.goal = goal
    self.id = id
    self.language = language
    self.seconds = seconds
    self.text = text
    self.day = day
  }
}

/// One reading aloud of a pitch.
public struct Rehearsal: Row {
  /// The table of rehearsals.
  public static let table = "rehearsal"
  /// The identity.
  public var id: EntityID
  /// Which pitch.
  public var pitch: EntityID
  /// How long it took, in seconds.
  public var seconds: Int
  /// How many words the text had.
  public var words: Int
  /// The day.
  public var day: Day

  /// A rehearsal.
  public init(id: EntityID, pitch: EntityID, seconds: Int, words: Int, day: Day) {
    self.id = id
    self.pitch = pitch
    self.seconds = seconds
    self.words = words
    self.day = day
  }
}
