import Ground
import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Turns
import Voice

/// `person`: somebody, a new one with `new: allowed`, several with `others`.
public struct PersonQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("person", holding: .person, keys: ["new", "others"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// Somebody.
  public func expected(_ view: TalkView) -> Expected {
    Expected(
      .person(allowsNew: own.details["new"]?.value == "allowed"), maySkip: own.maySkip)
  }

  /// Whom was named before can be changed in the line.
  public var isPrefilled: Bool { true }

  /// Somebody is kept; which of several is asked.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    switch reading.meaning {
    case .answer(.entities(let items)): several(items, reading, view)
    case .answer(.entity(let item)): try kept(item, reading, view)
    case .oneOf(let entries):
      Outcome(
        .ask(
          WhichPersonQuestion(entries, reading.text, allowsNew: true, view) { item, isNew, view in
            try took(item, said: item.name, isNew: isNew, view)
          }))
    default: nil
    }
  }

  private func kept(
    _ item: Answer.Reference, _ reading: Reading, _ view: TalkView
  ) throws -> Outcome {
    let isNew = !reading.changes.isEmpty
    var outcome = try took(item, said: reading.text, isNew: isNew, view)
    if isNew { outcome.effects.replies.insert(view.added(item), at: 0) }
    return outcome
  }

  private func several(
    _ items: [Answer.Reference], _ reading: Reading, _ view: TalkView
  ) -> Outcome? {
    guard let first = items.first else { return nil }
    var outcome = taken(.entity(first), said: reading.text, view)
    if items.count > 1 { outcome.effects.note(view.begunWith(items)) }
    outcome.effects.events = alsoNamed(items.dropFirst()) + outcome.effects.events
    return outcome
  }

  /// The others who were named, where the step allows for them.
  private func alsoNamed(_ others: ArraySlice<Answer.Reference>) -> [LogEvent] {
    guard own.details["others"] != nil, !others.isEmpty else { return [] }
    let ids = others.map { String($0.id) }.joined(separator: ",")
    return [.moved(step: own.name, "also:" + ids)]
  }

  /// Keeps whom the person meant, and shows the last thing that passed with them.
  func took(
    _ item: Answer.Reference, said: String, isNew: Bool, _ view: TalkView
  ) throws -> Outcome {
    let id = EntityID(item.id)
    if isNew { return taken(.entity(item), said: said, view) }
    // Nobody is introduced to himself.
    if view.talk?.names(id, besides: own.name) ?? false {
      var outcome = Outcome(.again)
      outcome.effects.say(view.words("same-person", ["name": .text(item.name)]))
      return outcome
    }
    var outcome = taken(.entity(item), said: said, view)
    if let line = try view.wording.lastWords(with: id) {
      outcome.effects.replies.insert(Reply(.note, line), at: 0)
    }
    return outcome
  }
}

extension TalkView {
  /// That somebody is added to the people who are known.
  func added(_ item: Answer.Reference) -> Reply {
    Reply(
      .note, words("person-added", ["who": person(EntityID(item.id), name: item.name)]))
  }

  /// Several people who were named at once: the first comes first.
  public func begunWith(_ items: [Answer.Reference]) -> String {
    words(
      "several-people",
      [
        "first": .text(items.first?.name ?? ""),
        "others": .list(items.dropFirst().map { .text($0.name) }),
      ])
  }
}
