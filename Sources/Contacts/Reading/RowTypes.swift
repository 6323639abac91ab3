/// The kinds of rows there are.
public enum RowTypes {
  /// All of them.
  public static let all: [any Row.Type] = [
    Contact.self, Role.self, Address.self, Relation.self, Tag.self, Interest.self, Project.self,
    Occasion.self, Acquaintance.self, Organisation.self, Topic.self, Alias.self, Event.self,
    Attendance.self, Exhibitor.self, Subject.self, Interaction.self, Promise.self, Reminder.self,
    Material.self, Letter.self, Goal.self, Target.self, Pitch.self, Rehearsal.self, Profile.self,
    Setting.self, AdviceState.self, Talk.self, TalkEvent.self, Circumstance.self, Extra.self,
    Synced.self,
  ]

  /// The kind that a table holds.
  public static func named(_ table: String) -> (any Row.Type)? { byTable[table] }

  private static let byTable = Dictionary(uniqueKeysWithValues: all.map { ($0.table, $0) })
}
