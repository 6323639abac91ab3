import Contacts
import Counsel
import Dialogue
import Ear
import Hearing
import Playbook
import Questions
import Turns
import Voice

/// The acts of a line that was heard, and whom they mean.
public struct Deeds {
  /// The line.
  public let line: HeardLine
  private let meant: [String: Answer.Reference]
  private let view: TalkView

  /// The acts of a line; `meant` are those of whom it was asked before.
  public init(_ line: HeardLine, meant: [String: Answer.Reference], _ view: TalkView) {
    self.line = line
    self.meant = meant
    self.view = view
  }

  /// What was said, the occasions of it first where they are facts to be kept.
  private var said: [HeardAct] {
    line.occasions.filter { act in
      act.mood == .told && !(view.playbook.doing(act.act)?.opens ?? true)
    } + line.acts
  }

  /// The acts; what is told of nobody is told of those named before it, on the same day.
  public var acts: [HeardAct] {
    var last: HeardAct?
    return said.map { act in
      var act = act
      guard let doing = view.playbook.doing(act.act), act.mood == .told else { return act }
      if let slot = doing.slots.first(where: doing.needs)?.name, act.slots[slot] == nil,
        let people = last?.slots.values.first(where: Self.isPeople) ?? before(act)
      {
        act = act.setting(slot, people)
        let day = doing.slots.first { [.date, .happened].contains($0.kind) }?.name
        if let day, act.slots[day] == nil, let date = last?.slots.values.first(where: Self.isDate) {
          act = act.setting(day, date)
        }
      } else if let day = doing.slots.first(where: { $0.kind == .happened })?.name,
        act.slots[day] == nil, let last, Self.names(act) == Self.names(last),
        let date = last.slots.values.first(where: Self.isDate)
      {
        // "I met Priya yesterday, we talked about her team" tells of one day.
        act = act.setting(day, date)
      }
      if act.slots.values.contains(where: Self.isPeople) { last = act }
      return act
    }
  }

  /// The only one who was spoken of before, where a line names nobody: *I never said thank you*.
  private var onlySpoken: (name: String, item: Answer.Reference)? {
    guard line.names.isEmpty, view.spoken.count == 1, let id = view.spoken.first,
      let name = view.wording.people.entry(id)?.fullName
    else { return nil }
    return (name, .init(id: id.number, name: name))
  }

  private func before(_ act: HeardAct) -> HeardAct.Value? {
    act.isNegated ? nil : onlySpoken.map { .people([$0.name]) }
  }

  /// What keeps a line as it was typed of the one whom it tells of, where it says more than its acts.
  public var keeping: HeardAct? {
    guard line.isInPart, let name = acts.lazy.flatMap({ Self.names($0) }).first,
      let doing = view.playbook.allDoings.first(where: { $0.keeps == .rest }),
      !acts.contains(where: { $0.act == doing.act }),
      let slot = doing.slots.first(where: doing.needs)?.name
    else { return nil }
    return HeardAct(doing.act, mood: doing.mood).setting(slot, .people([name]))
  }

  private static func isPeople(_ value: HeardAct.Value) -> Bool {
    if case .people = value { return true }
    return false
  }

  private static func isDate(_ value: HeardAct.Value) -> Bool {
    if case .date = value { return true }
    return false
  }

  /// The question which of several people, or which day, is meant; nothing when there is no doubt.
  public func doubt() -> (any Question)? {
    let kept = said.filter { !$0.isNegated && $0.mood != .asked && adds($0) }
    return whom() ?? DayDoubt(kept, of: line, meant: meant, view).question
  }

  private func whom() -> (any Question)? {
    for act in said where isAbout(act) {
      for name in self.meant(act) where meant[name] == nil {
        guard let named = line.names[name], !named.known.isEmpty,
          named.known.count > 1 || !named.isSure
        else { continue }
        let entries = named.known.prefix(8).compactMap { view.wording.people.entry($0) }
        let (line, meant) = (line, meant)
        return WhichPersonQuestion(
          entries, named.typed, allowsNew: !named.isSure && adds(act), view
        ) { item, _, _ in
          Outcome(.fulfil(line, meant: meant.merging([name: item]) { $1 }))
        }
      }
    }
    return nil
  }

  /// Who is meant by each name, those who are new among them, who are added and said.
  public func people() throws -> (meant: [String: Answer.Reference], effects: Effects) {
    var (meant, effects) = (meant, Effects())
    let hearer = view.hearer
    if let onlySpoken { meant[onlySpoken.name] = onlySpoken.item }
    for act in said where isAbout(act) || act.isNegated {
      for name in self.meant(act) where meant[name] == nil {
        guard let named = line.names[name] else { continue }
        if let id = named.known.first, let entry = view.wording.people.entry(id) {
          meant[name] = .init(id: id.number, name: entry.fullName)
        } else if isAbout(act), adds(act), let new = try hearer.add(typed(named)) {
          meant[name] = .init(id: new.id.number, name: new.fullName)
          let who = hearer.wording.person(new)
          effects.note(view.words("person-added", ["who": .person(who)]))
        }
      }
    }
    effects.changes = hearer.takeChanges()
    return (meant, effects)
  }

  /// A name as it is added, with the organisation that stands beside it and is no event.
  private func typed(_ named: HeardLine.Named) -> String {
    guard let organisation = named.organisation else { return named.typed }
    let places = line.acts.flatMap { act in
      act.slots.compactMap { name, value -> String? in
        guard case .words(let words) = value,
          [.event, .place].contains(view.playbook.doing(act.act)?.kind(name))
        else { return nil }
        return words
      }
    }
    let isPlace = places.contains { $0.contains(organisation) || organisation.contains($0) }
    return isPlace ? named.typed : named.typed + " (" + organisation + ")"
  }

  /// Whether it matters whom an act means: what is denied is only answered.
  private func isAbout(_ act: HeardAct) -> Bool {
    guard let doing = view.playbook.doing(act.act), !act.isNegated || act.mood == .asked,
      doing.slots.contains(where: { $0.kind == .person })
        || !doing.slots.contains(where: { $0.kind == .me })
    else { return false }
    return doing.ways.contains { $0.inquiry != nil } || adds(act)
  }

  /// Whether somebody who is not known yet is added: something is kept or begun with them.
  private func adds(_ act: HeardAct) -> Bool {
    guard let doing = view.playbook.doing(act.act) else { return false }
    return doing.ways.contains { $0.open != nil || !$0.records.isEmpty }
  }

  /// The names of an act that are of somebody: what somebody is called from now on is nobody's yet.
  private func meant(_ act: HeardAct) -> [String] {
    let doing = view.playbook.doing(act.act)
    return Self.names(act.slots.filter { doing?.kind($0.key) != .me })
  }

  static func names(_ act: HeardAct) -> [String] { names(act.slots) }

  private static func names(_ slots: [String: HeardAct.Value]) -> [String] {
    slots.sorted { $0.key > $1.key }.flatMap { _, value -> [String] in
      if case .people(let names) = value { return names }
      return []
    }
  }
}
