import Contacts
import Counsel
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// A sentence that says what it is about: its slots read as answers.
public struct Sentence {
  private let intent: Intent
  private let heard: IntentMatch
  private let view: TalkView

  /// What the slots come to.
  public enum Slots {
    /// All of them, as answers.
    case answers(Found)
    /// A name that several people have, and the slots besides.
    case several([RosterEntry], String, rest: [String: String])
    /// A name that nobody has, though only somebody who is known could be meant.
    case nobody(String)
  }

  /// What was found in a sentence.
  public struct Found {
    /// The answers, by slot.
    public var answers: [String: Answer] = [:]
    /// The others who were named with somebody, by slot.
    public var others: [String: [Answer.Reference]] = [:]
    /// Who and what is new.
    public var changes: [Change] = []
    var added: [Answer.Reference] = []
    var several: [[Answer.Reference]] = []
    var noNames: [String] = []
  }

  /// A sentence as it was heard.
  public init(_ intent: Intent, _ heard: IntentMatch, _ view: TalkView) {
    self.intent = intent
    self.heard = heard
    self.view = view
  }

  /// Reads the slots; `who` is the person meant, when that was asked.
  public func read(who: EntityID?) throws -> Slots {
    let hearer = view.hearer
    var found = Found()
    var slots = heard.slots
    if let who, let name = intent.slots.first(where: { $0.value == "person" })?.key {
      found.answers[name] = .entity(
        .init(id: who.number, name: view.wording.person(who).full))
    }
    if let (name, timing) = hearer.dateInside(intent, heard, &slots) {
      found.answers[name] = .on(timing)
    }
    for (name, text) in slots {
      guard intent.slots[name] == "person" else {
        let kind = intent.slots[name] ?? "text"
        found.answers[name] = try hearer.slot(kind, name, text, heard, intent)
        continue
      }
      if who != nil { continue }
      if intent.open != nil, let names = hearer.severalNames(text),
        case let all = try hearer.all(names), let first = all.first
      {
        found.answers[name] = .entity(first)
        found.others[name] = Array(all.dropFirst())
        if all.count > 1 { found.several.append(all) }
        continue
      }
      switch try hearer.find(text) {
      case .one(let entry):
        found.answers[name] = .entity(.init(id: entry.id.number, name: entry.fullName))
      case .several(let entries, _):
        return .several(entries, text, rest: slots.filter { $0.key != name })
      case .nobody:
        if intent.open == nil { return .nobody(text) }
        guard let new = try hearer.add(text) else {
          found.noNames.append(text)
          continue
        }
        let item = Answer.Reference(id: new.id.number, name: new.fullName)
        found.added.append(item)
        found.answers[name] = .entity(item)
      }
    }
    found.changes = hearer.takeChanges()
    return .answers(found)
  }
}

extension Sentence.Found {
  /// What is to be remarked about the names, once who is new is known.
  public func notes(_ view: TalkView) -> [Reply] {
    several.map { Reply(.note, view.begunWith($0)) }
      + noNames.map { Reply(.note, view.words("not-a-name", ["name": .text($0)])) }
      + added.map { view.added($0) }
  }

  /// The answers as values that the words of the intent can mention.
  public func values(_ intent: Intent, _ wording: Wording) -> [String: VoiceValue] {
    answers.reduce(into: [:]) { values, pair in
      switch (pair.value, intent.slots[pair.key]) {
      case (.entity(let item), "person"):
        values[pair.key] = .person(wording.person(EntityID(item.id), name: item.name))
      case (.entity(let item), _): values[pair.key] = .noun(wording.noun(item.name))
      case (.text(let text), _): values[pair.key] = .text(text)
      default: values[pair.key] = pair.value.timing.map { .timing($0) }
      }
    }
  }
}
