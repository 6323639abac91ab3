import Ground

/// What the person is after.
public enum GoalKind: String, Codable, Sendable, CaseIterable {
  case work, thesis, people, clients, learning
  case sideProject = "side-project"
  case difficultColleague = "difficult-colleague"
}

/// A goal of the person.
public struct Goal: Row {
  /// The table of goals.
  public static let table = "goal"
  /// The identity.
  public var id: EntityID
  /// The kind.
  public var kind: GoalKind
  /// The role that is looked for, in words.
  public var role: String?
  /// The day it was set.
  public var from: Day
  /// The day it ends, or ended.
  public var until: Day?

  /// A goal.
  public init(id: EntityID, kind: GoalKind, role: String? = nil, from: Day, until: Day? = nil) {
    self.id = id
    self.kind = kind
    self.role = role
    self.from = from
    self.until = until
  }
}

/// An organisation the person would like to work for or with.
public struct Target: Row {
  /// The table of targets.
  public static let table = "target"
  /// The identity.
  public var id: EntityID
  /// The goal.
  public var goal: EntityID
  /// The organisation.
  public var organisation: EntityID

  /// A target of a goal.
  public init(id: EntityID, goal: EntityID, organisation: EntityID) {
    self.id = id
    self.goal = goal
    self.organisation = organisation
  }
}
