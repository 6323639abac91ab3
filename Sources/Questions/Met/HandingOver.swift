import Contacts
import Desk
import Dialogue
import Drafts
import Turns

/// What handing a message over brings about: it is kept as it stands, and leaves.
struct HandingOver {
  private let step: Step
  private let view: TalkView

  /// The message of a step.
  init(_ step: Step, _ view: TalkView) { (self.step, self.view) = (step, view) }

  /// It leaves on a way; one that is no way is a copy by hand.
  func outcome(_ chosen: String) throws -> Outcome {
    guard let desk = view.desk(step), let leave = try view.gate(step)?.leave,
      let sheet = desk.sheet(leave)
    else { return Outcome(.goOn) }
    var outcome = Outcome(.again)
    outcome.effects.events = [.moved(step: step.name, "handed:" + chosen)]
    var addresses: String?
    outcome.effects.changes = try view.changes { source in
      let letters = LetterBook(source, today: view.today)
      try letters.keep(sheet, for: desk.who)
      addresses = letters.addresses(of: desk.everybody)
    }
    outcome.effects.label = view.shortened(view.words("way-" + chosen))
    guard let way = HandOver.Way(rawValue: chosen) else { return outcome }
    outcome.next = .handOver(
      HandOver(
        way: way, address: addresses,
        name: desk.who?.name ?? view.talk?.script.name ?? "",
        subject: sheet.draft.subject, body: sheet.draft.body))
    return outcome
  }
}
