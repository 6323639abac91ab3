/// Somebody taken off the list with all that was known of them, so that one step brings it back.
public struct Leaving {
  /// What must change.
  public private(set) var changes: [Change] = []

  /// Takes somebody off; nothing changes when they are not there.
  public init(_ contact: EntityID, in source: any ContactSource) throws {
    guard try source.one(Contact.self, contact) != nil else { return }
    func erase<R: Row>(_ type: R.Type, _ column: String = "contact") throws {
      for row in try source.rows(type, where: column, is: contact) {
        changes.append(.erase(table: R.table, id: row.id))
      }
    }
    try erase(Role.self)
    try erase(Address.self)
    try erase(Relation.self)
    try erase(Tag.self)
    try erase(Interest.self)
    try erase(Project.self)
    try erase(Occasion.self)
    try erase(Attendance.self)
    try erase(Interaction.self)
    try erase(Promise.self)
    try erase(Circumstance.self)
    try erase(Reminder.self)
    try erase(Letter.self)
    try erase(AdviceState.self)
    try erase(Extra.self, "entity")
    try erase(Acquaintance.self, "first")
    try erase(Acquaintance.self, "second")
    for var other in try source.rows(Contact.self, where: "metThrough", is: contact) {
      other.metThrough = nil
      changes.append(.save(other))
    }
    changes.append(.erase(table: Contact.table, id: contact))
  }
}
