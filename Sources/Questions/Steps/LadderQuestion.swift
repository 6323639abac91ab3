import Playbook
import Counsel
import Contacts
import Desk
import Dialogue
import Ground
import Hearing
import Turns
import Voice

/// `ladder`: the rungs from writing an introduction to saying it among strangers; those that were
/// climbed are ticked off, the next is proposed.
public struct LadderQuestion: StepQuestion {
  /// What it is in a conversation: the rungs are its options, the first two known by themselves.
  public static let kind = StepKind("ladder", holding: .option)
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private func climbed(_ view: TalkView) -> Set<String> {
    let book = RehearsalBook(view.wording)
    let ids = own.options.map(\.id)
    var done = Set(book.rehearsals.compactMap(\.kind)).intersection(ids)
    if let first = ids.first, book.latest != nil { done.insert(first) }
    if ids.count > 1, book.rehearsals.contains(where: \.isTimed) { done.insert(ids[1]) }
    return done
  }

  /// One of the rungs that are left.
  public func expected(_ view: TalkView) -> Expected {
    let done = climbed(view)
    return Expected(
      .option(view.offers(own, fitting: own.options.map(\.id).filter { !done.contains($0) })),
      maySkip: true)
  }

  /// Nothing answers it but the person.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// The rungs with what is done, and the next.
  public func asked(_ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let done = climbed(view)
    let offers = view.offers(own)
    for offer in offers {
      let sign = done.contains(offer.id) ? "✓ " : "· "
      outcome.effects.put(.draft, sign + offer.label)
    }
    guard let next = offers.first(where: { !done.contains($0.id) }) else {
      outcome = Outcome(.goOn)
      outcome.effects.say(view.words("ladder-top"))
      outcome.effects.events = [.skipped(step: own.name)]
      return outcome
    }
    outcome.effects.say(view.words("ladder-next", ["what": .text(next.label)]))
    if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
    outcome.effects.offer(expected(view).offers)
    outcome.effects.note(view.words("or-skip", ["command": .text(view.commandWord("skip"))]))
    return outcome
  }

  /// A rung is ticked off.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let id)) = reading.meaning else { return nil }
    guard let pitch = RehearsalBook(view.wording).latest else { return Outcome(.goOn) }
    var outcome = Outcome(.goOn)
    outcome.effects.changes = try view.changes { source in
      source.add(
        Rehearsal(
          id: try source.freshID(), pitch: pitch.id, seconds: 0, words: 0, day: view.today, kind: id
        ))
    }
    outcome.effects.events = [.answered(step: own.name, .option(id), from: .typed)]
    outcome.effects.label = view.shortened(reading.text)
    outcome.effects.say(view.words("ladder-done"))
    return outcome
  }
}
