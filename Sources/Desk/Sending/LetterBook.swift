import Contacts
import Dialogue
import Drafts
import Ground
import Language

/// The messages that were written, and what becomes of them: pending changes over what is known.
public struct LetterBook {
  private let source: PendingSource
  private let today: Day

  /// The letters as of a day.
  public init(_ source: PendingSource, today: Day) {
    self.source = source
    self.today = today
  }

  /// Keeps a message; `sent` is the day it left, when it has.
  public func keep(_ sheet: Sheet, for who: Answer.Reference?, sent: Day? = nil) throws {
    source.add(
      Letter(
        id: try source.freshID(), contact: who.map { EntityID($0.id) },
        situation: sheet.situation, channel: Channel(rawValue: sheet.channel.name) ?? .message,
        register: Register(rawValue: sheet.register) ?? .tu, language: sheet.language.rawValue,
        subject: sheet.draft.subject, body: sheet.draft.body, day: today, sent: sent))
  }

  /// Notes that the last message to somebody has left.
  public func markSent(to who: Answer.Reference?) throws {
    guard let who,
      var letter = try source.rows(Letter.self, where: "contact", is: EntityID(who.id)).last
    else { return }
    letter.sent = today
    source.add(letter)
  }

  /// Sets a reminder of a message for tomorrow.
  public func remind(of who: Answer.Reference?, _ words: String) throws {
    source.add(
      Reminder(
        id: try source.freshID(), contact: who.map { EntityID($0.id) }, day: today + 1,
        words: words))
  }

  /// Closes what was to be remembered about somebody.
  public func closeReminders(about who: Answer.Reference?) throws {
    guard let who else { return }
    for var reminder in try source.rows(
      Reminder.self, where: "contact", is: EntityID(who.id)) where reminder.done == nil
    {
      reminder.done = today
      source.add(reminder)
    }
  }

  /// The e-mail addresses of people, divided by commas; nothing when none is known.
  public func addresses(of people: [Answer.Reference]) -> String? {
    let found = people.compactMap { item in
      (try? source.rows(Address.self, where: "contact", is: EntityID(item.id)))?
        .first { $0.kind == .email }?.value
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }
}
