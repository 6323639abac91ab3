import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Rules
import Scout
import Turns
import Voice

/// `find`: people who fit the answers of other steps are found, each with the reason and what to give
/// first; some of them are chosen.
public struct FindQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "find", holding: .people, keys: ["of", "place", "action", "ranks", "needs", "gift"],
    parts: .fixed(key: "headings", ids: ["now", "early"]))
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// How many are shown where nothing else is said: what is taken in at a glance.
  private static let shown = 5
  /// How many of those for whom it is too early are named.
  private static let early = 3

  private var action: String { own.details["action"]?.value ?? "write" }

  /// Some of those who were found, by number or by name.
  public func expected(_ view: TalkView) throws -> Expected {
    let (now, early) = try suggested(view)
    let offers = (now + early).map {
      Offer(id: String($0.id.number), label: $0.name, isShown: !$0.isEarly)
    }
    return Expected(.options(offers, most: nil), maySkip: own.maySkip)
  }

  /// Nobody was found: that is said, and the conversation goes on.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    guard try found(view).isEmpty else { return nil }
    var outcome = Outcome(.goOn)
    if let none = view.text(own, \.none) { outcome.effects.say(none) }
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    return outcome
  }

  /// Those who can be written to now, those for whom it is too early, and the question.
  public func asked(_ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let (now, early) = try suggested(view)
    if !now.isEmpty { outcome.effects.say(heading("now", view)) }
    for (place, one) in now.enumerated() {
      outcome.effects.put(.option, one.line, number: place + 1)
    }
    if !early.isEmpty { outcome.effects.say(heading("early", view)) }
    for one in early { outcome.effects.put(.item, one.line) }
    if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
    return outcome
  }

  /// Those who were chosen are kept.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.options(let ids)) = reading.meaning else { return nil }
    let people = ids.compactMap { Int($0) }.map { number in
      Answer.Reference(id: number, name: view.wording.person(EntityID(number)).full)
    }
    return taken(.entities(people), said: reading.text, view)
  }

  /// An empty line passes on, where that is allowed.
  public func entered(_ view: TalkView) throws -> Outcome {
    if own.maySkip, let outcome = try skipped(view) { return outcome }
    return try misheard("", view)
  }

  private func heading(_ id: String, _ view: TalkView) -> String {
    guard let talk = view.talk, let text = talk.conversation.texts.steps[own.name]?.parts[id] else {
      return ""
    }
    return view.wording.speaker.say(text, view.values(talk))
  }

  private func suggested(
    _ view: TalkView
  ) throws -> (now: [Suggested], early: [Suggested]) {
    let found = try found(view)
    let words = try SuggestedWords(
      found, action, givesFirst: own.details["gift"] != nil, view)
    let held = found.filter { words.isHeld($0.contact) }
    let free = found.filter { !words.isHeld($0.contact) }
    return (
      try free.prefix(own.most ?? Self.shown).map(words.now),
      try held.prefix(Self.early).map(words.early)
    )
  }

  /// Those who fit the answers of the steps under `of`, by the weights under `ranks`.
  private func found(_ view: TalkView) throws -> [Found] {
    guard let talk = view.talk else { return [] }
    let ranks = Ranks(own, talk.state).weights
    var wanted = Wanted(aside: view.hearer.listed("found-aside-words"))
    let place = own.details["place"]?.value
    for name in own.details["of"]?.value.split(separator: " ").map(String.init) ?? [] {
      switch talk.state.answers[name] {
      case .text(let text)? where name == place: wanted.place = text
      case .text(let text)?: wanted.subjects.append(text)
      case .entities(let items)?:
        wanted.organisations += items.map { EntityID($0.id) }
      default: continue
      }
    }
    let conclusions = try view.counsel().conclusions
    let derived = ranks.keys.filter { conclusions.facts.vocabulary.derived[$0] != nil }
    let holding = Dictionary(
      uniqueKeysWithValues: derived.map { relation in
        let table = conclusions.table(relation)
        return (relation, (0..<table.count).map { EntityID(Int(table.value($0, 0))) })
      })
    let all = try Scout(view.source, ranks: ranks).find(wanted, holding: holding)
    // Reasons that only add to another are none by themselves.
    let needed = Set(own.details["needs"]?.value.split(separator: " ").map(String.init) ?? [])
    if needed.isEmpty { return all }
    return all.filter { one in one.evidence.contains { needed.contains($0.way) } }
  }
}
