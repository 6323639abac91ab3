import Contacts
import Counsel
import Dialogue
import Ear
import Hearing
import Playbook
import Questions
import Turns
import Voice

/// What is said of a line that was not surely understood: what was, and what it may mean.
public struct Puzzled {
  private let line: HeardLine
  private let view: TalkView

  private static let most = 2

  /// A line that was not surely understood.
  public init(_ line: HeardLine, _ view: TalkView) {
    self.line = line
    self.view = view
  }

  /// Nothing is done: the nearest readings are offered, or it is said what was understood.
  public func outcome() throws -> Outcome {
    if let day = DayDoubt.otherDay(in: line.text, line.language, isPast: false, view) {
      return Outcome(.ask(day))
    }
    var readings = try read(line.acts).map { [$0] } ?? []
    if line.band == .ask { readings += try line.alike.compactMap { try alike($0) } }
    let known = try known()
    if let known, readings.isEmpty { readings = try known.offers.compactMap { try read([$0]) } }
    var seen: Set<String> = []
    readings = readings.filter { seen.insert($0.label).inserted }
    if !readings.isEmpty {
      return Outcome(.ask(NearestQuestion(Array(readings.prefix(Self.most)), known?.words)))
    }
    var outcome = Outcome(.rest)
    if let known { outcome.effects.say(known.words) }
    outcome.effects.say(
      view.words("not-understood-free", ["help": .text(view.commandWord("help"))]))
    return outcome
  }

  /// Acts as one reading, in words; nothing when they have none.
  private func read(_ acts: [HeardAct]) throws -> NearestQuestion.Nearest? {
    var labels: [String] = []
    for act in acts {
      guard let doing = view.playbook.doing(act.act) else { return nil }
      let meant = Dictionary(
        Deeds.names(act).map { name in
          let id = line.names[name]?.known.first
          return (
            name, Answer.Reference(id: id?.number ?? 0, name: line.names[name]?.typed ?? name)
          )
        }, uniquingKeysWith: { $1 })
      let slots = try SlotAnswers(act, doing, line, meant: meant, view)
      guard let name = DeedWords(doing, slots, view).name else { return nil }
      labels.append(name)
    }
    if labels.isEmpty { return nil }
    let label = view.wording.speaker.words(.list(labels.map { .text($0) }))
    return NearestQuestion.Nearest(label: label, line: line.with(acts))
  }

  /// An act that the line is like, with whom it names.
  private func alike(_ name: String) throws -> NearestQuestion.Nearest? {
    guard let doing = view.playbook.doing(name) else { return nil }
    var act = HeardAct(name, mood: doing.mood)
    if let slot = doing.slots.first(where: { [.people, .person].contains($0.kind) })?.name,
      let who = line.names.first(where: { !$0.value.known.isEmpty })?.key
    {
      act = act.setting(slot, .people([who]))
    }
    return try read([act])
  }

  /// What of the line is known, in words, and what can be done with it.
  private func known() throws -> (words: String, offers: [HeardAct])? {
    if let (name, named) = line.names.first(where: { !$0.value.known.isEmpty && $0.value.isSure }),
      let id = named.known.first
    {
      let offers = offers([.people, .person], .people([name]))
      return (view.words("known-person", ["who": view.person(id)]), offers)
    }
    guard let organisation = line.organisations.first else { return nil }
    let there = try view.source.all(Organisation.self).filter { $0.name == organisation }
      .flatMap { try view.source.rows(Role.self, where: "organisation", is: $0.id) }
      .filter { $0.until == nil }.prefix(3).map { view.wording.person($0.contact).full }
    var values: [String: VoiceValue] = [
      "name": .text(organisation), "n": .number(there.count),
    ]
    if !there.isEmpty { values["list"] = .list(there.map { .text($0) }) }
    let offers = offers([.organisation], .words(organisation))
    return (view.words("known-organisation", values), offers)
  }

  private func offers(_ kinds: [ActFrames.SlotKind], _ value: HeardAct.Value) -> [HeardAct] {
    view.playbook.allDoings.compactMap { doing in
      guard let offered = doing.offered, kinds.contains(offered),
        let slot = doing.slots.first(where: { kinds.contains($0.kind) })?.name
      else { return nil }
      return HeardAct(doing.act, mood: doing.mood, slots: [slot: value])
    }
  }
}
