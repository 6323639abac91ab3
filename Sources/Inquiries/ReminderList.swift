import Contacts
import Counsel
import Ground
import Questions
import Voice

/// The reminders that are not done yet.
struct ReminderList {
  private let view: TalkView
  /// Them, the nearest first.
  let open: [Reminder]

  /// Those of one person where one is named.
  init(_ people: [EntityID], _ view: TalkView) throws {
    self.view = view
    open = try view.source.all(Reminder.self)
      .filter { reminder in
        reminder.done == nil
          && (people.isEmpty || reminder.contact.map(people.contains) ?? false
            || view.names(reminder, people))
      }
      .sorted { ($0.day, $0.minute ?? 0, $0.id) < ($1.day, $1.minute ?? 0, $1.id) }
  }

  /// A reminder in words: when, what, about whom.
  func line(_ reminder: Reminder) -> String {
    var values: [String: VoiceValue] = [
      "when": .timing(Timing(reminder.day, minute: reminder.minute)),
      "what": .text(reminder.words),
    ]
    values["who"] = reminder.contact.map { view.person($0) }
    return view.words("reminder-line", values)
  }
}

extension TalkView {
  /// Whether the words of a reminder name one of some people.
  fileprivate func names(_ reminder: Reminder, _ people: [EntityID]) -> Bool {
    people.contains { id in
      let given = wording.person(id).given
      return !given.isEmpty
        && reminder.words.split(whereSeparator: { !$0.isLetter }).contains { $0 == given }
    }
  }
}
