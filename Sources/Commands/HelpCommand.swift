import Counsel
import Voice
import Playbook
import Questions
import Turns

/// What can be typed here: at a question its hint, else all commands.
public enum HelpCommand: Command {
  /// What it is called.
  public static let id = "help"

  /// Says it, and asks again.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    let talk = view.talk
    if let step = view.step {
      var outcome = Outcome(.again)
      if let hint = talk.text(step.own, \.help) { outcome.effects.say(hint) }
      let ids = ["back", "change", "skip", "why", "undo", "pause", "stop", "quit"]
      outcome.effects.note(ids.map(talk.commandWord).joined(separator: "  "))
      return outcome
    }
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(talk.words("help"))
    for command in talk.playbook.commands(talk.wording.language) {
      let about = command.about.map { talk.wording.speaker.say($0) } ?? ""
      outcome.effects.put(.item, "/" + (command.words.first ?? command.id) + ": " + about)
    }
    return outcome
  }
}
