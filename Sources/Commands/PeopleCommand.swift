import Turns
import Contacts
import Counsel
import Language
import Questions
import Voice

/// The people whose names match some words, or all of them by number.
public enum PeopleCommand: Command {
  /// What it is called.
  public static let id = "people"

  /// Shows the first ten, and asks again.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    let roster = talk.wording.people.all
    if roster.isEmpty {
      outcome.effects.say(talk.words("nothing-yet"))
      return outcome
    }
    let folded = Folding.fold(rest)
    let found = roster.filter {
      folded.isEmpty || Folding.fold($0.fullName + " " + ($0.context ?? "")).contains(folded)
    }
    outcome.effects.say(talk.words("people-count", ["count": .number(found.count)]))
    for entry in found.prefix(10) { outcome.effects.put(.item, talk.wording.name(of: entry)) }
    if found.count > 10 {
      outcome.effects.note(talk.words("and-more", ["count": .number(found.count - 10)]))
    }
    return outcome
  }
}
