import Dialogue
import Contacts
import Desk
import Questions
import Voice

/// The conversation is left; what was said stays.
public enum StopCommand: Command {
  /// What it is called.
  public static let id = "stop"

  /// Closes it; a message that was kept for later stays kept.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    guard let open = talk.talk else {
      var outcome = Outcome(.rest)
      outcome.effects.say(talk.words(view.own != nil ? "left-alone" : "nothing-open"))
      return outcome
    }
    if open.state.moves.values.contains(where: { $0.contains("later") }) {
      return PauseCommand.run(rest, view)
    }
    var outcome = Outcome(.putAway(.closed, offersNext: false))
    outcome.effects.label = talk.commandWord(id)
    outcome.effects.say(talk.words("stopped", ["title": .text(talk.title(open))]))
    return outcome
  }
}
