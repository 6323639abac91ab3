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
  /// What the person calls it.
  public var name: String?
  /// The shape it was put together in.
  public var shape: String?
  /// Whom it is for, when it is for somebody.
  public var whom: String?

  /// A pitch.
  public init(
    id: EntityID, language: String, seconds: Int, text: String, day: Day, goal: GoalKind? = nil,
    name: String? = nil, shape: String? = nil, whom: String? = nil
  ) {
    self.goal = goal
    self.name = name
    self.shape = shape
    self.whom = whom
    self.id = id
    self.language = language
    self.seconds = seconds
    self.text = text
    self.day = day
  }
}

/// One time that a pitch was rehearsed: read aloud, from memory, or in answers.
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
  /// How it was rehearsed; nothing for a reading aloud.
  public var kind: String?
  /// How many syllables the text had.
  public var syllables: Int?
  /// How many of its points were there, when they were looked for.
  public var points: Int?
  /// How many points there were to say.
  public var outOf: Int?
  /// How many fillers were typed.
  public var fillers: Int?

  /// Whether its seconds are those of a reading aloud.
  public var isTimed: Bool { kind == nil }

  /// A rehearsal.
  public init(
    id: EntityID, pitch: EntityID, seconds: Int, words: Int, day: Day, kind: String? = nil,
    syllables: Int? = nil, points: Int? = nil, outOf: Int? = nil, fillers: Int? = nil
  ) {
    self.kind = kind
    self.syllables = syllables
    self.points = points
    self.outOf = outOf
    self.fillers = fillers
    self.id = id
    self.pitch = pitch
    self.seconds = seconds
    self.words = words
    self.day = day
  }
}
