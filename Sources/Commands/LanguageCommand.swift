import Counsel
import Playbook
import Contacts
import Hearing
import Language
import Questions

/// The other language is spoken, or the one that is named.
public enum LanguageCommand: Command {
  /// What it is called.
  public static let id = "language"

  /// Switches, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let named = view.talk.hearer.language(rest)
    if !rest.isEmpty, named == nil {
      var outcome = Outcome(.again)
      outcome.effects.say(view.talk.words("language-which"))
      return outcome
    }
    let language = named ?? view.talk.wording.language.other
    var profile = try view.talk.source.one(Profile.self, EntityID(1)) ?? Profile()
    profile.language = language.rawValue
    var outcome = Outcome(.speak(language.rawValue))
    outcome.effects.changes = [.save(profile)]
    let wording = view.talk.wording.speaking(language)
    let word = view.talk.playbook.commands(language).first { $0.id == id }?.words.first
    outcome.effects.label = "/" + (word ?? id)
    outcome.effects.say(wording.words("language-switched"))
    return outcome
  }
}
