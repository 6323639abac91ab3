import Dialogue
import Desk
import Questions
import Voice

/// The question before is asked again.
public enum BackCommand: Command {
  /// What it is called.
  public static let id = "back"

  /// Reopens the last step that was asked.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    let talk = view.talk
    guard let open = talk.talk, let last = open.state.order.last(where: { open.isAsked($0) })
    else {
      var outcome = Outcome(.again)
      outcome.effects.say(
        talk.words("nothing-before", ["undo": .text(talk.commandWord(UndoCommand.id))]))
      return outcome
    }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.reopened(step: last)]
    outcome.effects.label = talk.commandWord(id)
    return outcome
  }
}
