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

  /// Notes that the last message to somebody has left: it was written to them, and what it brings along
  /// of what was promised is kept.
  public func hasLeft(to who: Answer.Reference) throws {
    try markSent(to: who)
    let id = EntityID(who.id)
    guard let letter = try source.rows(Letter.self, where: "contact", is: id).last else { return }
    source.add(
      Interaction(
        id: try source.freshID(), contact: id, day: today, direction: .out,
        channel: letter.channel, acts: .message))
    for var promise in try source.rows(Promise.self, where: "contact", is: id)
    where promise.direction == .out && promise.kept == nil && promise.verb == "send" {
      // What stands in the message goes with it.
      guard let thing = promise.thing, letter.body.folded.contains(thing.folded) else { continue }
      promise.kept = today
      source.add(promise)
      try closeReminders(about: who) { $0.folded.contains(thing.folded) }
    }
  }

  /// Closes those reminders about somebody whose words are meant.
  private func closeReminders(
    about who: Answer.Reference, _ isMeant: (String) -> Bool
  ) throws {
    for var reminder in try source.rows(
      Reminder.self, where: "contact", is: EntityID(who.id))
    where reminder.done == nil && isMeant(reminder.words) {
      reminder.done = today
      source.add(reminder)
    }
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

extension String {
  /// The text as texts are compared, without the possessives that the register changes.
  fileprivate var folded: String { Folding.fold(self) }
}
