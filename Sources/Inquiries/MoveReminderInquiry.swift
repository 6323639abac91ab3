import Contacts
import Counsel
import Ground
import Questions
import Turns
import Voice

/// A reminder is moved to another day.
public enum MoveReminderInquiry: Inquiry {
  /// What it is called.
  public static let id = "move-reminder"

  /// The only one that can be meant is moved; several are shown, none is guessed.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let list = try ReminderList(named.people("who"), view)
    guard let timing = named.timing("day") else {
      outcome.effects.say(view.words("reminder-no-day"))
      return outcome
    }
    guard var reminder = list.open.first, list.open.count == 1 else {
      outcome.effects.say(
        view.words(list.open.isEmpty ? "reminders-none" : "reminders-which"))
      for reminder in list.open.prefix(5) { outcome.effects.put(.item, list.line(reminder)) }
      return outcome
    }
    // The hour stays where only another day is said.
    (reminder.day, reminder.minute) = (timing.day, timing.minute ?? reminder.minute)
    outcome.effects.changes = [.save(reminder)]
    outcome.effects.say(view.words("reminder-moved", ["line": .text(list.line(reminder))]))
    return outcome
  }
}
