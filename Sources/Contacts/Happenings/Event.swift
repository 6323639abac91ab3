import Ground

/// The kinds of event people meet at.
public enum EventKind: String, Codable, Sendable, CaseIterable {
  case course, fair, conference, seminar, convention, congress, university, meetup, party, dinner
  case hobby, other
}

/// An occasion to meet people.
public struct Event: Row {
  /// The table of events.
  public static let table = "event"
  /// The identity.
  public var id: EntityID
  /// What it is called.
  public var name: String
  /// The kind.
  public var kind: EventKind?
  /// The first day, when known.
  public var day: Day?
  /// The last day of a longer event.
  public var until: Day?
  /// When it begins, in minutes since midnight, when known.
  public var minute: Int?
  /// When it ends on its last day, in minutes since midnight, when known.
  public var untilMinute: Int?
  /// Where it is, in words.
  public var place: String?
  /// Who holds it.
  public var organiser: EntityID?
  /// What the person wants from it, as an id of a goal kind.
  public var goal: GoalKind?
  /// Anything else.
  public var notes: String?
  /// What went well there, in the person's words.
  public var well: String?
  /// The small step that was chosen for the next time, as an id of the conversation that asked for it.
  public var step: String?

  /// An event.
  public init(id: EntityID, name: String, kind: EventKind? = nil, day: Day? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.day = day
  }

  /// When it is; nothing when no day is known.
  public var timing: Timing? {
    get {
      day.map { Timing($0, minute: minute, until: until, untilMinute: untilMinute) }
    }
    set {
      (day, until) = (newValue?.day, newValue?.until)
      (minute, untilMinute) = (newValue?.minute, newValue?.untilMinute)
    }
  }
}

/// Somebody at an event.
public struct Attendance: Row {
  /// The table of attendances.
  public static let table = "attendance"
  /// The identity.
  public var id: EntityID
  /// The event.
  public var event: EntityID
  /// Who.
  public var contact: EntityID
  /// Whether they are expected there or were met there.
  public var state: AttendanceState

  /// Somebody at an event.
  public init(id: EntityID, event: EntityID, contact: EntityID, state: AttendanceState) {
    self.id = id
    self.event = event
    self.contact = contact
    self.state = state
  }
}

/// Whether somebody is expected at an event or was met there.
public enum AttendanceState: String, Codable, Sendable, CaseIterable { case expected, met }

/// An organisation expected at an event.
public struct Exhibitor: Row {
  /// The table of exhibitors.
  public static let table = "exhibitor"
  /// The identity.
  public var id: EntityID
  /// The event.
  public var event: EntityID
  /// Who will be there.
  public var organisation: EntityID

  /// An organisation at an event.
  public init(id: EntityID, event: EntityID, organisation: EntityID) {
    self.id = id
    self.event = event
    self.organisation = organisation
  }
}

/// What a row speaks about: an event's, a material's or a goal's topic.
public struct Subject: Row {
  /// The table of subjects.
  public static let table = "subject"
  /// The identity.
  public var id: EntityID
  /// What speaks about it.
  public var entity: EntityID
  /// The topic.
  public var topic: EntityID

  /// A topic of something.
  public init(id: EntityID, entity: EntityID, topic: EntityID) {
    self.id = id
    self.entity = entity
    self.topic = topic
  }
}
