import Contacts
import Desk
import Questions
import Voice

/// The conversation is put aside, to be taken up later.
public enum PauseCommand: Command {
  /// What it is called.
  public static let id = "pause"

  /// Puts it aside.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    let talk = view.talk
    guard let open = talk.talk else {
      var outcome = Outcome(.rest)
      outcome.effects.say(talk.words("nothing-open"))
      return outcome
    }
    var outcome = Outcome(.putAway(.paused, offersNext: false))
    outcome.effects.label = talk.commandWord(id)
    outcome.effects.say(
      talk.words(
        "paused",
        [
          "title": .text(talk.title(open)), "command": .text(talk.commandWord(ResumeCommand.id)),
        ]))
    return outcome
  }
}
