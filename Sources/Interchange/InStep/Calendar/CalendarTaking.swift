import Accord
import Contacts
import Ground

/// What a calendar says anew of something that is known here, put in its place.
enum CalendarTaking {
  /// The row as it is once the edits are taken; nothing when nothing of it changes.
  static func change(
    _ edits: [Accord.Edit], _ thing: CalendarThing, _ item: CalendarItem
  ) -> Change? {
    let places = edits.compactMap { edit in
      CalendarThing.Place(rawValue: edit.place).map { ($0, edit.value) }
    }
    switch thing {
    case .event(var row):
      let before = row
      for (place, value) in places {
        switch place {
        case .title: row.name = value ?? row.name
        case .time: row.timing = item.timing
        case .place: row.place = value
        case .note: row.notes = value
        case .year: continue
        }
      }
      return row == before ? nil : .save(row)
    case .reminder(var row):
      let before = row
      for (place, value) in places {
        switch place {
        case .title: row.words = value ?? row.words
        case .time: (row.day, row.minute) = (item.timing.day, item.timing.minute)
        case .place, .note, .year: continue
        }
      }
      return row == before ? nil : .save(row)
    case .occasion(var row):
      let before = row
      for (place, value) in places {
        switch place {
        case .time:
          (row.month, row.day) = (item.timing.day.month, item.timing.day.dayOfMonth)
        case .year: row.year = value.flatMap { Int($0) }
        case .title, .place, .note: continue
        }
      }
      return row == before ? nil : .save(row)
    }
  }

  /// What takes a thing off that is gone from the calendar: an event with those expected there and what was to be
  /// done about it.
  static func leaving(_ thing: CalendarThing, in source: any ContactSource) throws -> [Change] {
    switch thing {
    case .reminder(let row): return [.erase(table: Reminder.table, id: row.id)]
    case .occasion(let row): return [.erase(table: Occasion.table, id: row.id)]
    case .event(let row):
      var changes: [Change] = [.erase(table: Event.table, id: row.id)]
      func erase<R: Row>(_ type: R.Type, _ column: String = "event") throws {
        for other in try source.rows(type, where: column, is: row.id) {
          changes.append(.erase(table: R.table, id: other.id))
        }
      }
      try erase(Attendance.self)
      try erase(Exhibitor.self)
      try erase(Extra.self, "entity")
      try erase(Subject.self, "entity")
      try erase(Reminder.self)
      for var other in try source.rows(Contact.self, where: "metEvent", is: row.id) {
        other.metEvent = nil
        changes.append(.save(other))
      }
      for var other in try source.rows(Interaction.self, where: "event", is: row.id) {
        other.event = nil
        changes.append(.save(other))
      }
      return changes
    }
  }
}
