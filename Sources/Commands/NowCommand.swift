import Contacts
import Counsel
import Desk
import Ground
import Questions
import Turns
import Voice

/// One narrow screen before walking in: three people, one remembered thing each, how to begin and how
/// to leave.
public enum NowCommand: Command {
  /// What it is called.
  public static let id = "now"
  /// How many people fit on it.
  private static let most = 3

  /// Shows the event that is named, else the next one, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    guard let meant = try EventMeant(rest, talk) else {
      outcome.effects.say(talk.words("now-no-event"))
      return outcome
    }
    let event = meant.event
    if let remark = meant.remark { outcome.effects.say(remark) }
    outcome.effects.put(.title, event.name)
    let words = PersonThereWords(talk.wording, event)
    let people = try PeopleThere(talk.source, event, today: talk.today).found(limit: most)
    for (place, person) in people.enumerated() {
      outcome.effects.put(.option, try words.name(person), number: place + 1)
      outcome.effects.put(.item, try words.remembered(person, place))
    }
    if let first = people.first {
      outcome.effects.say(talk.words("now-begin", ["words": .text(try words.opening(first))]))
    } else if let line = try talk.wording.pitchLine {
      outcome.effects.say(talk.words("now-opening", ["words": .text(line)]))
    }
    outcome.effects.say(talk.words("now-leave", ["words": .text(words.exit)]))
    return outcome
  }
}
