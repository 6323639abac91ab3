import Contacts
import Dialogue
import Hearing
import Questions
import Voice

/// Somebody is erased for good, after the name is typed once more.
public enum ForgetCommand: Command {
  /// What it is called.
  public static let id = "forget"

  /// Asks for the name.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    guard !rest.isEmpty else {
      outcome.effects.say(talk.words("forget-whom", ["command": .text(talk.commandWord(id))]))
      return outcome
    }
    switch try talk.hearer.find(rest) {
    case .one(let entry): return try confirm(entry.id, talk)
    case .several(let entries, _):
      let which = WhichPersonQuestion(entries, rest, allowsNew: false, talk) { item, _, view in
        try confirm(EntityID(item.id), view)
      }
      return Outcome(.ask(which))
    case .nobody: outcome.effects.say(talk.words("nobody-known", ["name": .text(rest)]))
    }
    return outcome
  }

  private static func confirm(_ id: EntityID, _ view: TalkView) throws -> Outcome {
    guard let contact = try view.source.one(Contact.self, id) else { return Outcome(.again) }
    return Outcome(.ask(ForgetQuestion(contact)))
  }
}
