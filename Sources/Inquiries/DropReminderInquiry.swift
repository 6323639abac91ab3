import Contacts
import Counsel
import Questions
import Turns
import Voice

/// A reminder is taken off the list.
public enum DropReminderInquiry: Inquiry {
  /// What it is called.
  public static let id = "drop-reminder"

  /// Those of the person who is named, or the only one there is; several of nobody are shown instead.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let people = named.people("who")
    let list = try ReminderList(people, view)
    if list.open.isEmpty || (people.isEmpty && list.open.count > 1) {
      outcome.effects.say(
        view.words(list.open.isEmpty ? "reminders-none" : "reminders-which"))
      for reminder in list.open.prefix(5) { outcome.effects.put(.item, list.line(reminder)) }
      return outcome
    }
    for reminder in list.open {
      outcome.effects.changes.append(.erase(table: Reminder.table, id: reminder.id))
      outcome.effects.say(view.words("reminder-dropped", ["line": .text(list.line(reminder))]))
    }
    return outcome
  }
}
