import Contacts
import Counsel
import Desk
import Ground
import Hearing
import Interchange
import Language
import Questions
import Turns
import Voice

/// An event and its checklist as a file that calendars take.
public enum CalendarCommand: Command {
  /// What it is called.
  public static let id = "calendar"

  /// Keeps the file of the event that is named, else of the next one.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    guard let meant = try EventMeant(rest, talk) else {
      outcome.effects.say(talk.words("now-no-event"))
      return outcome
    }
    let event = meant.event
    if let remark = meant.remark { outcome.effects.say(remark) }
    let stamp = try CalendarStampRow(talk.source, at: talk.wording.moment)
    if stamp.isNew { outcome.effects.changes = [.save(stamp.row)] }
    let entries = try CalendarWriter(talk.wording, stamp: stamp.row.value).entries(of: event)
    if entries.isEmpty {
      outcome.effects.say(
        talk.words("calendar-no-day", ["event": .noun(talk.wording.noun(event.name))]))
      return outcome
    }
    for entry in entries {
      let day = VoiceValue.day(entry.time.first)
      outcome.effects.put(
        .item, talk.words("check-item", ["what": .text(entry.title), "day": day]))
    }
    var page = Page(
      name: event.name, lines: [CalendarFile(entries, made: talk.wording.moment).text],
      ending: "ics")
    page.isOpened = meant.isOpened
    outcome.effects.pages = [page]
    return outcome
  }
}
