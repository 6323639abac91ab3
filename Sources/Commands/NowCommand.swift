import Turns
import Contacts
import Counsel
import Ground
import Questions

/// One narrow screen before walking in: three people, one remembered thing each, how to begin and how
/// to leave.
public enum NowCommand: Command {
  /// What it is called.
  public static let id = "now"

  /// Shows the next event, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    let events = try talk.source.all(Event.self).filter {
      ($0.day ?? Day(number: 0)) >= talk.today
    }
    guard let event = events.min(by: { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }) else {
      outcome.effects.say(talk.words("now-no-event"))
      return outcome
    }
    outcome.effects.put(.title, event.name)
    for line in try talk.wording.atTheDoor(of: event) { outcome.effects.put(.item, line) }
    outcome.effects.say(talk.words("now-way-out"))
    return outcome
  }
}
