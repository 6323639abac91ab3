import Contacts
import Counsel
import Questions

/// An advice is not wanted any more.
public enum DismissCommand: Command {
  /// What it is called.
  public static let id = "dismiss"

  /// Takes it away, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    let word = rest.split(separator: " ").first.map(String.init)
    guard let advice = talk.advice(word) else { return talk.whichAdvice(id) }
    var outcome = Outcome(.again)
    outcome.effects.changes = try talk.changes { source in
      try AdviceBook(source, today: talk.today).answer(.refused, advice)
    }
    outcome.effects.say(talk.words("advice-dismissed"))
    outcome.effects.label = talk.shortened(advice.text)
    return outcome
  }
}
