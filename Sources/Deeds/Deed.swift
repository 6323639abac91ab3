import Contacts
import Counsel
import Desk
import Dialogue
import Ear
import Ground
import Hearing
import Inquiries
import Language
import Playbook
import Questions
import Turns
import Voice
import Vocabulary

/// An act that is done: recorded, opened, answered or carried out, and said in one line.
public struct Deed {
  private let act: HeardAct
  private let line: HeardLine
  private let meant: [String: Answer.Reference]
  private let view: TalkView

  /// An act of a line, with those it means.
  public init(
    _ act: HeardAct, of line: HeardLine, meant: [String: Answer.Reference], _ view: TalkView
  ) {
    self.act = act
    self.line = line
    self.meant = meant
    self.view = view
  }

  /// What it brings about.
  public func outcome() throws -> Outcome {
    var outcome = Outcome(.again)
    guard let doing = view.playbook.doing(act.act) else { return outcome }
    let slots = try SlotAnswers(act, doing, line, meant: meant, view)
    let words = DeedWords(doing, slots, view)
    if act.isNegated, act.mood != .asked {
      outcome.effects.say(words.denied(act.mood))
      return outcome
    }
    let way = way(doing, slots)
    if let way, let missing = missing(doing, way, slots) {
      if let name = slots.strangers.first {
        outcome.effects.say(view.words("nobody-known", ["name": .text(name)]))
        return outcome
      }
      return Outcome(.ask(who(missing)))
    }
    if let way, isAhead(way, slots) {
      outcome.effects.say(view.words("act-ahead"))
      return outcome
    }
    outcome.effects.changes = slots.changes
    if let text = words.nearest(way?.name) { outcome.effects.say(text) }
    if let way { try take(way, doing, slots, &outcome) }
    if let text = words.done(way?.name) { outcome.effects.say(text) }
    for source in way?.sources ?? [] { outcome.effects.replies += view.principle(source.value) }
    return outcome
  }

  private func take(
    _ way: ActDoing.Way, _ doing: ActDoing, _ slots: SlotAnswers, _ outcome: inout Outcome
  ) throws {
    if !way.records.isEmpty {
      outcome.effects.changes = try view.changes { source in
        source.add(slots.changes)
        try record(way, doing, slots, source)
      }
    }
    if let inquiry = way.inquiry.flatMap({ Inquiries.inquiry($0.value) }) {
      let answer = try inquiry.answered(Named(slots.answers), view)
      outcome.next = answer.next
      outcome.effects.replies += answer.effects.replies
      outcome.effects.changes += answer.effects.changes
    }
    if let command = way.command {
      let names = Deeds.names(act).map { meant[$0]?.name ?? line.names[$0]?.typed ?? $0 }
      outcome.next = .run(command.value, with: names.first ?? "", then: way.move)
    }
    if let open = way.open {
      let (next, note) = try opening(open, slots)
      if let note { outcome.effects.note(note) }
      outcome.next = next
    }
  }

  /// The first way that fits what was said.
  private func way(_ doing: ActDoing, _ slots: SlotAnswers) -> ActDoing.Way? {
    let finder = PhraseFinder(line.text)
    return doing.ways.first { way in
      if let condition = way.condition, !condition.holds(slots.known) { return false }
      guard let name = way.name, let said = doing.texts[line.language]?.said[name] else {
        return true
      }
      return said.contains { !finder.matches($0).isEmpty }
    }
  }

  /// Somebody without whom nothing can be kept or answered.
  private func missing(
    _ doing: ActDoing, _ way: ActDoing.Way, _ slots: SlotAnswers
  ) -> String? {
    let lines = way.records.filter { $0.condition.map { $0.holds(slots.known) } ?? true }
    let recorded = Set(
      lines.flatMap { RecordStatement.read($0.relation, $0.words).statement?.slots ?? [] })
    return doing.slots.first { slot in
      guard [.person, .people].contains(slot.kind), slots.people[slot.name] == nil else {
        return false
      }
      return recorded.contains(slot.name) || way.inquiry != nil && !slot.mayBeMissing
    }?.name
  }

  /// Whether something is told as done of a day that is still to come.
  private func isAhead(_ way: ActDoing.Way, _ slots: SlotAnswers) -> Bool {
    way.records.contains { line in
      let statement = RecordStatement.read(line.relation, line.words).statement
      guard ["interaction", "met"].contains(statement?.relation) else { return false }
      return statement?.slots.contains {
        slots.answers[$0]?.timing.map { $0.day > view.today } ?? false
      } ?? false
    }
  }

  private func who(_ slot: String) -> WhoQuestion {
    let (act, line, meant) = (act, line, meant)
    return WhoQuestion { item in
      let own = line.with([act.setting(slot, .people([item.name]))])
      return Outcome(.fulfil(own, meant: meant.merging([item.name: item]) { $1 }))
    }
  }

  /// Records what was told, of each of the people it was told of.
  private func record(
    _ way: ActDoing.Way, _ doing: ActDoing, _ slots: SlotAnswers, _ source: PendingSource
  ) throws {
    let hearer = view.hearer
    let records = TalkRecords(source, today: view.today, split: hearer.parted)
    let several = doing.slots.first { (slots.people[$0.name]?.count ?? 0) > 1 }?.name
    for person in several.flatMap({ slots.people[$0] }) ?? [Answer.Reference(id: 0, name: "")] {
      var state = slots.known
      if let several { state.answers[several] = .entity(person) }
      let lines = way.records.filter { $0.condition.map { $0.holds(state) } ?? true }
      try records.record(lines) { operand in
        switch operand {
        case .today(let days): .day(view.today + days)
        case .word(let word): .words(word)
        case .slot(let name, let days):
          if let timing = state.answers[name]?.timing {
            .timing(timing.shifted(days: days))
          } else {
            state.answers[name].flatMap { RecordValue($0) }
          }
        }
      }
    }
  }

  /// The conversation that is opened, with what was said already answered; one that was put aside for
  /// the same person is taken up.
  private func opening(
    _ open: Located<String>, _ slots: SlotAnswers
  ) throws -> (Outcome.Next, String?) {
    let (name, words) = Conversation.opening(open.value)
    var opening = Opening(name)
    for (step, word) in words {
      guard word.hasPrefix("$") else {
        opening.given[step] = .option(word)
        continue
      }
      let slot = String(word.dropFirst())
      guard let people = slots.people[slot] else {
        opening.given[step] = slots.answers[slot]
        continue
      }
      opening.given[step] = people.first.map { .entity($0) }
      opening.others[step] = Array(people.dropFirst())
    }
    if let script = view.playbook.conversation(name, view.wording.language)?.script,
      let aside = try view.paused.last(where: {
        try $0.script == script.name
          && OpenTalk.isAbout($0, opening.given, script, in: view.source)
      })
    {
      return (.takeUp(aside), nil)
    }
    if let answered = view.playbook.doing(act.act)?.advised?.value,
      let advised = try AdvisedOpening(answered, view)?.filled(opening)
    {
      return (.open(advised.opening), advised.reason)
    }
    let last = try slots.people["who"]?.first.flatMap {
      try view.wording.lastWords(with: EntityID($0.id))
    }
    return (.open(opening), last)
  }
}
