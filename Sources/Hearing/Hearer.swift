import Contacts
import Counsel
import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Voice

/// Understands what a person types: answers by the kind of their step, names, and whole sentences.
///
/// It changes nothing: people, organisations and events that are not known yet are kept apart, to be
/// taken when what was understood is acted on.
public final class Hearer {
  /// Its words, over what is known and what is new in what it heard.
  public let wording: Wording
  let source: PendingSource
  private let stored: any ContactSource
  let memory: HearerMemory
  /// Those who were spoken of last, whom a pronoun means.
  let spoken: [EntityID]
  /// Those whom the open conversation is about: what is told of them may be an answer.
  let about: [EntityID]
  /// Remarks to be made about what was understood: labels with their values.
  public private(set) var notes: [(label: String, values: [String: VoiceValue])] = []

  /// A hearer with the words and the people it goes by, over what is known.
  public convenience init(
    _ wording: Wording, _ stored: any ContactSource, spoken: [EntityID] = [],
    about: [EntityID] = []
  ) {
    self.init(wording, stored, HearerMemory(), spoken, about)
  }

  private init(
    _ wording: Wording, _ stored: any ContactSource, _ memory: HearerMemory, _ spoken: [EntityID],
    _ about: [EntityID]
  ) {
    self.stored = stored
    self.memory = memory
    self.spoken = spoken
    self.about = about
    source = PendingSource(stored)
    self.wording = Wording(
      wording.playbook, source, wording.people, wording.language, today: wording.today,
      minute: wording.minute, moment: wording.moment)
  }

  /// A hearer that has heard nothing yet.
  var fresh: Hearer { Hearer(wording, stored, memory, spoken, about) }

  /// Who and what is new in what was understood, with nothing left behind.
  public func takeChanges() -> [Change] { source.takeChanges() }

  var playbook: Playbook { wording.playbook }
  var language: LanguageTag { wording.language }
  var people: PeopleIndex { wording.people }
  /// The present day.
  public var today: Day { wording.today }
  var minute: Int { wording.minute }

  func note(_ label: String, _ values: [String: VoiceValue]) { notes.append((label, values)) }
  func speaker(_ language: LanguageTag) -> Speaker { wording.speaker(language) }
  func words(_ label: String) -> String { wording.words(label) }
  func noun(_ text: String) -> Noun { wording.noun(text) }

  /// An answer without the beginning of the question that people repeat: `cerco un lavoro`.
  public func withoutStem(_ text: String, _ shape: Shape) -> String {
    var rest = text
    for _ in 0..<2 {
      let folded = Folding.fold(rest)
      let stems = [language, language.other].flatMap { playbook.lexicons($0).stems[shape] ?? [] }
      guard
        let stem = stems.first(where: { stem in
          let end = stem.words.hasSuffix("'") ? stem.words : stem.words + " "
          return folded.hasPrefix(end) && folded.count > end.count
        })
      else { break }
      // Folding may shorten a text; words are counted instead of characters.
      let count = stem.words.split(separator: " ").count
      var kept = rest.trimmingCharacters(in: .whitespaces)[...]
      if stem.words.hasSuffix("'") {
        guard let sign = kept.firstIndex(where: { "'’".contains($0) }) else { break }
        kept = kept[kept.index(after: sign)...]
      } else {
        for _ in 0..<count { kept = kept.drop { $0 != " " }.drop { $0 == " " } }
      }
      let joint = stem.instead.isEmpty || stem.instead.hasSuffix("'") ? "" : " "
      rest = stem.instead + joint + kept
      if !stem.instead.isEmpty { break }
    }
    return rest
  }

  /// The id of the option that an answer means.
  public func option(_ text: String, _ labels: [String], _ ids: [String]) -> String? {
    Choosing.option(text, labels: labels, ids: ids, small: listed("small-words"))
  }

  /// Yes or no, in any of the ways people say it; nothing when it is neither.
  public func yesOrNo(_ text: String) -> Bool? {
    if let choice = option(text, [words("yes"), words("no")], ["yes", "no"]) {
      return choice == "yes"
    }
    let typed = Folding.fold(text).trimmingPunctuation
    let first = typed.split(separator: " ").first.map(String.init) ?? ""
    for (label, meaning) in [("yes-words", true), ("no-words", false)] {
      let known = listed(label)
      if known.contains(typed) || known.contains(first.trimmingPunctuation) { return meaning }
    }
    return nil
  }

  /// The folded words that a label lists, in both languages.
  public func listed(_ label: String) -> Set<String> {
    memory.once(\.lists, label) { read(label) }
  }

  private func read(_ label: String) -> Set<String> {
    Set(
      LanguageTag.allCases.flatMap { tongue -> [String] in
        guard let text = playbook.label(label, tongue) else { return [] }
        return speaker(tongue).say(text).split(separator: ",").map {
          Folding.fold($0).trimmingPunctuation
        }
      })
  }

  /// An answer without what it is wrapped in.
  func unwrapped(_ text: String) -> String {
    memory.once(\.unwrapped, text) { playbook.frames(language).unwrapped(text) }
  }
}
