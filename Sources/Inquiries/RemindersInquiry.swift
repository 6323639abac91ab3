import Counsel
import Questions
import Turns
import Voice

/// What the person asked to be reminded of.
public enum RemindersInquiry: Inquiry {
  /// What it is called.
  public static let id = "reminders"

  private static let shown = 10

  /// The reminders that are not done yet, the nearest first.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let list = try ReminderList(named.people("who"), view)
    if list.open.isEmpty {
      outcome.effects.say(view.words("reminders-none"))
      return outcome
    }
    outcome.effects.say(view.words("reminders", ["count": .number(list.open.count)]))
    for reminder in list.open.prefix(shown) { outcome.effects.put(.item, list.line(reminder)) }
    if list.open.count > shown {
      outcome.effects.note(view.words("and-more", ["count": .number(list.open.count - shown)]))
    }
    return outcome
  }
}
