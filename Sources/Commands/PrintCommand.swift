import Contacts
import Desk
import Hearing
import Interchange
import Language
import Questions
import Turns
import Voice

/// The page to take along to an event, as a file for the phone and the printer.
public enum PrintCommand: Command {
  /// What it is called.
  public static let id = "print"

  /// Keeps the page of the event that is named, else of the next one; opens it only where that is asked.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    guard let meant = try EventMeant(rest, talk) else {
      outcome.effects.say(talk.words("now-no-event"))
      return outcome
    }
    let event = meant.event
    if let remark = meant.remark { outcome.effects.say(remark) }
    let brief = try EventBrief(talk.wording, event).brief()
    outcome.effects.put(brief)
    var page = Page(name: event.name, lines: [BriefHTML(brief).text], ending: "html")
    page.isOpened = meant.isOpened
    outcome.effects.pages = [page]
    return outcome
  }
}
