import Contacts
import Counsel
import Desk
import Hearing
import Language
import Questions
import Turns
import Voice

/// The event that the words behind a command mean: the one they name, else the next one.
struct EventMeant {
  /// The event.
  let event: Event
  /// Whether its file is to be opened, too.
  let isOpened: Bool
  /// What is said first: that there is no event of that name, and which one is taken.
  let remark: String?

  /// The event of some words; nothing where none is ahead.
  init?(_ rest: String, _ talk: TalkView) throws {
    let page = PageMeant(rest, talk)
    isOpened = page.isOpened
    let name = page.name
    let choice = EventChoice(talk.source, today: talk.today)
    if let named = try choice.named(name) {
      (event, remark) = (named, nil)
      return
    }
    guard let next = try choice.next() else { return nil }
    event = next
    remark =
      name.isEmpty
      ? nil
      : talk.words(
        "now-other-event",
        ["name": .text(name), "event": .noun(talk.wording.noun(next.name))])
  }
}
