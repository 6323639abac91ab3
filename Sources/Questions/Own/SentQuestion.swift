import Drafts
import Contacts
import Playbook
import Desk
import Dialogue
import Hearing
import Turns

/// What became of a message that was handed over: sent, kept for later, or dropped.
public struct SentQuestion: Question {
  /// What it is called.
  public static let word = "sent"
  private let draft: Step

  /// A question about the message of a step.
  public init(_ draft: Step) { self.draft = draft }

  /// A call is made, not sent.
  private func isSpoken(_ view: TalkView) -> Bool {
    view.desk(draft)?.channel?.isSpoken ?? false
  }

  /// What may have become of it; a plain yes or no stands for the first two.
  public func expected(_ view: TalkView) -> Expected {
    var offers = view.offers(draft)
    if isSpoken(view) {
      offers = offers.map { Offer(id: $0.id, label: view.words("called-" + $0.id)) }
    }
    for (place, flag) in zip(offers.indices, [true, false]) { offers[place].flag = flag }
    return Expected(.option(offers))
  }

  /// What became of it.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(
      .ask,
      isSpoken(view)
        ? view.words("was-it-called") : view.text(draft, \.ask) ?? view.words("was-it-sent"))
    outcome.effects.offer(expected(view).offers)
    return outcome
  }

  /// It is kept what became of it; a message for later is put aside with a reminder.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let chosen)) = reading.meaning else { return nil }
    guard let desk = view.desk(draft) else { return Outcome(.goOn) }
    let sending = Sending(draft, desk, view)
    var outcome = Outcome(.goOn)
    outcome.effects = try sending.settled(chosen)
    outcome.effects.label = view.shortened(reading.text)
    if chosen == "saved" {
      outcome.effects.events = [.moved(step: draft.name, "later")]
      outcome.effects.label = view.shortened(view.words("sent-saved"))
      outcome.next = .putAway(.paused, offersNext: true)
    } else {
      if chosen == "dropped" { outcome.effects.changes += try sending.refused() }
      outcome.effects.events = [.answered(step: draft.name, .option(chosen), from: .typed)]
    }
    outcome.effects.say(view.words("sent-" + chosen))
    return outcome
  }
}
