import Contacts
import Desk
import Dialogue
import Drafts
import Hearing
import Turns
import Voice

/// What is different for a message that is one of several: the next can come first, all the rest can be
/// like it, and it is asked once for all of them which were sent.
struct DraftSeries {
  private let step: Step

  /// The series of a step; nothing for a message by itself.
  init?(_ step: Step) {
    if step.details["series"] == nil { return nil }
    self.step = step
  }

  private static let next = "next"

  /// What can be done besides.
  func offers(_ view: TalkView) -> [Offer] {
    [Self.next, Series.alike].map { id in
      Offer(id: id, label: view.words("draft-" + id))
    }
  }

  /// Where it goes on once the message was handed over.
  var handed: Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: step.name, .option(Self.handedOver), from: .given)]
    return outcome
  }

  /// What became of a message that was handed over and is asked about later.
  static let handedOver = "handed"

  /// What is done without asking: an accepted message leaves as the one before it did, and all are
  /// accepted where all are to be alike.
  func byItself(_ desk: Desk, _ view: TalkView) throws -> Outcome? {
    let series = Series(view)
    if desk.drafting.isAccepted {
      guard let way = series.way else { return nil }
      return try HandingOver(step, view).outcome(series.isAlike ? Self.lasting(way) : way)
    }
    guard series.isAlike, let way = series.way, let leave = try view.gate(step)?.leave,
      let sheet = desk.sheet(leave), !sheet.isTooLong
    else {
      return nil
    }
    var outcome = try HandingOver(step, view).outcome(Self.lasting(way))
    outcome.effects.events.insert(.moved(step: step.name, "accepted"), at: 0)
    outcome.effects.replies = view.page(of: sheet)
    return outcome
  }

  /// Several at once do not fit in the clipboard.
  private static func lasting(_ way: String) -> String {
    way == HandOver.Way.clipboard.rawValue ? HandOver.Way.file.rawValue : way
  }

  /// Puts the message off, or takes it and all the rest as they are; nothing for anything else.
  func answered(_ chosen: String, _ desk: Desk, _ view: TalkView) throws -> Outcome? {
    switch chosen {
    case Self.next:
      var outcome = Outcome(.putAway(.paused, offersNext: false))
      outcome.effects.events = [.moved(step: step.name, "later")]
      outcome.effects.label = view.words("draft-next")
      outcome.effects.changes = try view.changes { source in
        let letters = LetterBook(source, today: view.today)
        try letters.remind(of: desk.who, view.words("reminder-letter"))
      }
      if let who = desk.who {
        outcome.effects.say(
          view.words("draft-put-off", ["who": view.person(EntityID(who.id), name: who.name)]))
      }
      return outcome
    case Series.alike:
      var outcome = Outcome(.again)
      outcome.effects.events = [
        .moved(step: step.name, Series.alike), .moved(step: step.name, "accepted"),
      ]
      outcome.effects.label = view.words("draft-alike")
      return outcome
    default: return nil
    }
  }
}
