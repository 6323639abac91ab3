import Contacts
import Counsel
import Dialogue
import Hearing
import Turns
import Voice

/// Who of those that were taken in is remembered, five at a time; then with whom of them one likes to be in touch.
public struct RememberQuestion: Question {
  /// What it is called.
  public static let word = "remember"
  /// So many people are asked about at most: more would be work.
  static let most = 15
  private static let round = 5

  /// The people of this round.
  private let shown: [EntityID]
  /// Those of the rounds to come.
  private let others: [EntityID]
  /// Those who were named so far.
  private let named: [EntityID]
  /// Those who are remembered, where it is asked who of them is near.
  private let remembered: [EntityID]
  /// How near those are who are named: first who is remembered, then who is near.
  private let circle: Closeness

  /// A question about the first of some people; nothing when there are none.
  init?(
    _ people: [EntityID], named: [EntityID] = [], remembered: [EntityID] = [],
    circle: Closeness = .light
  ) {
    guard !people.isEmpty else { return nil }
    self.remembered = remembered
    shown = Array(people.prefix(Self.round))
    others = Array(people.dropFirst(Self.round))
    self.named = named
    self.circle = circle
  }

  private func offers(_ view: TalkView) -> [Offer] {
    shown.compactMap { id in
      view.wording.people.entry(id).map {
        Offer(id: String(id.number), label: view.wording.name(of: $0))
      }
    }
  }

  /// Some of them.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.options(offers(view), most: nil), maySkip: true)
  }

  /// Their names, with what tells them apart.
  public func asked(_ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let isMore = !named.isEmpty && circle == .light
    outcome.effects.put(
      .ask,
      view.words(circle == .light ? isMore ? "remember-more" : "remember-ask" : "remember-near"))
    outcome.effects.offer(offers(view))
    return outcome
  }

  /// Those who were named are kept in mind, and it goes on with the next.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.options(let ids)) = reading.meaning else { return nil }
    return try next(ids.compactMap { Int($0).map { EntityID($0) } }, view)
  }

  /// An empty line means none of them.
  public func entered(_ view: TalkView) throws -> Outcome { try next([], view) }

  /// None of the others is asked about.
  public func skipped(_ view: TalkView) throws -> Outcome? { try done(named, view) }

  private func next(_ chosen: [EntityID], _ view: TalkView) throws -> Outcome {
    var outcome: Outcome
    let all = named + chosen
    if let more = RememberQuestion(
      others, named: all, remembered: remembered, circle: circle)
    {
      outcome = Outcome(.ask(more))
    } else if circle == .light, all.count > 1,
      let near = RememberQuestion(all, remembered: all, circle: .warm)
    {
      outcome = Outcome(.ask(near))
    } else {
      outcome = try done(all, view)
    }
    outcome.effects.changes = try chosen.compactMap { id in
      guard var contact = try view.source.one(Contact.self, id), isNearer(than: contact.closeness)
      else { return nil }
      contact.closeness = circle
      return .save(contact)
    }
    if !outcome.effects.changes.isEmpty { outcome.effects.label = view.words("remember-label") }
    return outcome
  }

  /// What was said of somebody before stays, unless they are nearer now.
  private func isNearer(than known: Closeness?) -> Bool {
    known == nil || (known == .light && circle == .warm)
  }

  private func done(_ named: [EntityID], _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let all = circle == .light ? named : remembered
    let names = all.compactMap { view.wording.people.entry($0)?.fullName }
    outcome.effects.say(
      names.isEmpty
        ? view.words("remember-none")
        : view.words("remember-done", ["list": .list(names.map { .text($0) })]))
    return outcome
  }
}
