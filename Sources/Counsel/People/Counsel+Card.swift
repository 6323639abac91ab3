import Contacts
import Voice

extension Counsel {
  /// So many advices stand on a card.
  private static let advised = 2

  /// Everything that is known of somebody, with where the tie stands, what is to be done and what would be a good
  /// next step; nothing when nobody is there.
  public func card(_ id: EntityID) throws -> PersonCard? {
    guard let card = try wording.card(id) else { return nil }
    let reminders = try wording.source.rows(Reminder.self, where: "contact", is: id)
      .filter { $0.done == nil }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      .map {
        wording.words(
          "card-reminder", ["day": .day($0.day), "words": .text(wording.words($0))])
      }
    let lines =
      standing(id) + reminders + (try advices(about: id, limit: Self.advised).map(\.text))
    if lines.isEmpty { return card }
    return PersonCard(title: card.title, parts: card.parts + [wording.part("next", lines)])
  }
}
