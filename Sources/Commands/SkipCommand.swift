import Questions
import Turns

/// The question is passed over, where it may be.
public enum SkipCommand: Command {
  /// What it is called.
  public static let id = "skip"

  /// Passes over the coach's own question, else the step.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    if let own = view.own {
      if let outcome = try own.skipped(view.talk) { return outcome }
      var outcome = Outcome(.again)
      if view.step == nil { outcome.effects.say(view.talk.words("left-alone")) }
      return outcome
    }
    guard let step = view.step, var outcome = try step.skipped(view.talk) else {
      var outcome = Outcome(.stay(Prompt()))
      outcome.effects.say(view.talk.words("nothing-to-skip"))
      return outcome
    }
    if case .goOn = outcome.next { outcome.effects.label = view.talk.commandWord(id) }
    return outcome
  }
}
