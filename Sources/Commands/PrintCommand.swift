import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Interchange
import Language
import Questions
import Turns
import Voice

/// The page of an event or the card of a person, as a file for the phone and the printer.
public enum PrintCommand: Command {
  /// What it is called.
  public static let id = "print"

  /// Keeps the page of the event or the person that is named, else of the next event; opens it only where that is asked.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    if let card = try card(PageMeant(rest, talk), talk) { return card }
    guard let meant = try EventMeant(rest, talk) else {
      var outcome = Outcome(.again)
      outcome.effects.say(talk.words("now-no-event"))
      return outcome
    }
    let event = meant.event
    let brief = try EventBrief(talk.wording, event).brief()
    var outcome = kept(brief, event.name, isOpened: meant.isOpened)
    if let remark = meant.remark { outcome.effects.replies.insert(Reply(.say, remark), at: 0) }
    return outcome
  }

  /// The card of somebody who is named, where no event is called so.
  private static func card(_ meant: PageMeant, _ talk: TalkView) throws -> Outcome? {
    guard !meant.name.isEmpty,
      try EventChoice(talk.source, today: talk.today).named(meant.name) == nil
    else { return nil }
    func page(_ id: EntityID, _ view: TalkView) throws -> Outcome {
      guard let card = try view.counsel().card(id) else { return Outcome(.again) }
      let name = view.wording.person(id).full
      return kept(card.brief(view.wording.language), name, isOpened: meant.isOpened)
    }
    switch try talk.hearer.find(meant.name) {
    case .one(let entry): return try page(entry.id, talk)
    case .several(let entries, _):
      let which = WhichPersonQuestion(entries, meant.name, allowsNew: false, talk) {
        item, _, view in
        try page(EntityID(item.id), view)
      }
      return Outcome(.ask(which))
    case .nobody: return nil
    }
  }

  /// A page that is shown and kept.
  private static func kept(_ brief: Brief, _ name: String, isOpened: Bool) -> Outcome {
    var outcome = Outcome(.again)
    outcome.effects.put(brief)
    var page = Page(name: name, lines: [BriefHTML(brief).text], ending: "html")
    page.isOpened = isOpened
    outcome.effects.pages = [page]
    return outcome
  }
}
