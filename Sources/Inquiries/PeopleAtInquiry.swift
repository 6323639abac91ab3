import Contacts
import Counsel
import Ground
import Language
import Questions
import Turns
import Voice

/// Whom the person knows somewhere: at an organisation, at an event, about a topic, in a place.
public enum PeopleAtInquiry: Inquiry {
  /// What it is called.
  public static let id = "people-at"

  private static let shown = 8

  /// Those who are there, with the day of the last thing that passed.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let search = PeopleSearch(view.source)
    let ways: [(slot: String, find: (String) throws -> [EntityID])] = [
      ("organisation", search.working), ("event", search.attending),
      ("topic", search.interested), ("place", search.mentioning),
    ]
    let asked = ways.compactMap { way in named.words(way.slot).map { (way, $0) } }
    guard let (way, words) = asked.first else {
      outcome.effects.say(view.words("people-at-where"))
      return outcome
    }
    var found = try way.find(words)
    var label = "people-at-" + way.slot
    if found.isEmpty {
      found = try search.mentioning(words)
      label = "people-at-mentioned"
    }
    let values: [String: VoiceValue] = ["words": .text(words), "count": .number(found.count)]
    outcome.effects.say(view.words(found.isEmpty ? "people-at-nobody" : label, values))
    for id in found.prefix(shown) {
      guard let contact = try view.source.one(Contact.self, id) else { continue }
      outcome.effects.put(.item, try view.wording.line(contact))
    }
    if found.count > shown {
      outcome.effects.note(view.words("and-more", ["count": .number(found.count - shown)]))
    }
    return outcome
  }
}
