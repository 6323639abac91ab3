import Voice
import Hearing
import Language
import Playbook

/// Options that are named on the command line, with the words that the conversations know them by.
enum ScriptOffers {
  static func offers(_ labels: [String], _ house: House) -> [Offer] {
    let wanted = labels.map { bare($0, house.language) }
    var words: [String: [String]] = [:]
    for name in house.playbook.conversationNames {
      guard let texts = house.playbook.conversation(name, house.language)?.texts else { continue }
      for step in texts.steps.values {
        let known = step.options.mapValues { bare(house.speaker.say($0), house.language) }
        // The options of one step, all of them or those that fit.
        guard wanted.allSatisfy({ known.values.contains($0) }) else { continue }
        for (id, label) in known { words[label, default: []] += step.words[id] ?? [] }
      }
    }
    return labels.map { label in
      Offer(id: label, label: label, words: words[bare(label, house.language)] ?? [])
    }
  }

  /// A label without small words before it: *del tu* is *tu*.
  private static func bare(_ label: String, _ language: LanguageTag) -> String {
    var rest = BareNames.fold(label)[...]
    for word in ["del ", "to "] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    return String(rest)
  }
}
