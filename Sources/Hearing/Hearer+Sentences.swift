import Contacts
import Counsel
import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Voice

extension Hearer {
  /// The first intent one of whose patterns fits the text, its own language first.
  public func understand(_ text: String) -> (Intent, IntentMatch)? {
    for tongue in [language, language.other] {
      for intent in playbook.intents {
        for pattern in intent.patterns where pattern.language == tongue {
          if let slots = PhraseMatcher.match(pattern, text), hasDates(intent, slots, tongue) {
            return (intent, IntentMatch(language: tongue, text: text, slots: slots))
          }
        }
      }
    }
    return nil
  }

  /// Whether the words of every slot for a date are a date.
  private func hasDates(
    _ intent: Intent, _ slots: [String: String], _ tongue: LanguageTag
  ) -> Bool {
    slots.allSatisfy { name, words in
      guard intent.slots[name]?.hasSuffix("date") ?? false else { return true }
      return DateReader(tongue, today: today).read(words) != nil
    }
  }
}
