import Contacts
import Counsel
import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Voice

extension Hearer {
  /// The first intent one of whose patterns fits the text, its own language first; where none does,
  /// the text with its day put first, where every sentence may have it.
  public func understand(_ text: String) -> (Intent, IntentMatch)? {
    memory.once(\.sentences, text) { sentence(in: text) }
  }

  private func sentence(in text: String) -> (Intent, IntentMatch)? {
    if let found = fitting(text) { return found }
    let reader = DateReader(language, today: today, minute: minute)
    guard let match = dateBeside(text, reader), match.range.lowerBound > text.startIndex else {
      return nil
    }
    var rest = text
    rest.removeSubrange(match.range)
    return fitting(text[match.range] + " " + rest.trimmingPunctuation)
  }

  private func fitting(_ text: String) -> (Intent, IntentMatch)? {
    for tongue in [language, language.other] {
      for intent in playbook.intents {
        for pattern in intent.patterns where pattern.language == tongue {
          if let slots = PhraseMatcher.match(pattern, text), hasDates(intent, slots, tongue),
            hasPeople(intent, slots)
          {
            return (intent, IntentMatch(language: tongue, text: text, slots: slots))
          }
        }
      }
    }
    return nil
  }

  /// Whether the words of every slot for somebody can be a name: few of them, or somebody known.
  private func hasPeople(_ intent: Intent, _ slots: [String: String]) -> Bool {
    slots.allSatisfy { name, words in
      guard intent.slots[name] == "person" else { return true }
      return words.split(separator: " ").count <= 4 || people.matches(words) != nil
        || severalNames(words) != nil || TypedNames.withOrganisation(words).organisation != nil
    }
  }

  /// Whether the words of every slot for a date are a date.
  private func hasDates(
    _ intent: Intent, _ slots: [String: String], _ tongue: LanguageTag
  ) -> Bool {
    slots.allSatisfy { name, words in
      guard intent.slots[name]?.hasSuffix("date") ?? false else { return true }
      return DateReader(tongue, today: today, minute: minute).read(words) != nil
    }
  }

  /// A date that stands anywhere in the words of another slot, which is left without it.
  public func dateInside(
    _ intent: Intent, _ heard: IntentMatch, _ slots: inout [String: String]
  ) -> (slot: String, timing: Timing)? {
    guard let (when, kind) = intent.slots.first(where: { $0.value.hasSuffix("date") }),
      slots[when] == nil
    else { return nil }
    let reader = DateReader(
      heard.language, today: today, direction: kind == "past-date" ? .past : .future)
    for (name, text) in slots {
      guard let match = dateBeside(text, reader),
        match.range != text.startIndex..<text.endIndex
      else { continue }
      var rest = text
      rest.removeSubrange(match.range)
      slots[name] = rest.trimmingPunctuation
      return match.isVague ? nil : (when, match.timing)
    }
    return nil
  }

  /// The answer that the words of a slot give, by its kind; people are left to the caller.
  public func slot(
    _ kind: String, _ name: String, _ text: String, _ heard: IntentMatch, _ intent: Intent
  ) throws -> Answer? {
    switch kind {
    case "event":
      let isPast = intent.slots.values.contains("past-date")
      guard
        case .answer(let answer) = try readEvent(placed(text, in: heard.text), isPast: isPast)
      else { return nil }
      return answer
    case "date", "past-date":
      let reader = DateReader(heard.language, today: today, minute: minute)
      // "Next week" names no day: it is asked.
      return reader.find(in: text).flatMap { $0.isVague ? nil : .on($0.timing) }
    case "rest":
      // From here to the end of the sentence: `un articolo sulla logistica`.
      let start = heard.text.range(of: text)?.lowerBound
      let rest = start.map { String(heard.text[$0...]) } ?? text
      return .text(rest.trimmingPunctuation)
    case "name":
      let (given, family) = parted(text.trimmingPunctuation)
      return .text([given, family].compactMap { $0 }.joined(separator: " "))
    default: return .text(text.trimmingPunctuation)
    }
  }

  /// The words of a place with the preposition before them, where it makes a place of them.
  private func placed(_ words: String, in text: String) -> String {
    guard let range = text.range(of: words) else { return words }
    let before = text[..<range.lowerBound].split(separator: " ").last.map { Folding.fold($0) } ?? ""
    return ["in", "over", "through", "da", "su", "nel"].contains(before)
      ? before + " " + words : words
  }

  /// Whether a text is a sentence about somebody.
  public func tellsOfSomebody(_ text: String) -> Bool {
    guard let (intent, heard) = understand(text) else { return false }
    return heard.slots.contains { intent.slots[$0.key] == "person" }
  }

  /// Whether a text is a sentence about somebody who is known.
  public func namesSomebodyKnown(_ text: String) -> Bool {
    guard text.contains(" "), let (intent, heard) = understand(text) else { return false }
    return heard.slots.contains { name, words in
      intent.slots[name] == "person" && (people.matches(words).map { $0.strength < .near } ?? false)
    }
  }
}
