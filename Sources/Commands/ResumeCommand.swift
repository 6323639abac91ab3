import Questions

/// The conversation that was put aside last is taken up.
public enum ResumeCommand: Command {
  /// What it is called.
  public static let id = "resume"

  /// Takes it up.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    guard let aside = view.talk.paused.last else {
      var outcome = Outcome(.again)
      outcome.effects.say(view.talk.words("nothing-paused"))
      return outcome
    }
    var outcome = Outcome(.takeUp(aside))
    // Taken back on its own, or the turn before it could not be.
    outcome.effects.label = view.talk.commandWord(id)
    return outcome
  }
}
