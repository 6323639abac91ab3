import Contacts
import Dialogue
import Hearing
import Questions
import Voice

/// Everything that is known of somebody.
public enum CardCommand: Command {
  /// What it is called.
  public static let id = "card"

  /// Shows the card, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    guard !rest.isEmpty else {
      outcome.effects.say(talk.words("card-whom", ["command": .text(talk.commandWord(id))]))
      return outcome
    }
    switch try talk.hearer.find(rest) {
    case .one(let entry): outcome.effects.replies = try talk.card(entry.id)
    case .several(let entries, _):
      let which = WhichPersonQuestion(entries, rest, allowsNew: false, talk) { item, _, view in
        var outcome = Outcome(.again)
        outcome.effects.replies = try view.card(EntityID(item.id))
        return outcome
      }
      return Outcome(.ask(which))
    case .nobody: outcome.effects.say(talk.words("nobody-known", ["name": .text(rest)]))
    }
    return outcome
  }
}
