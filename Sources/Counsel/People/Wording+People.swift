import Contacts
import Voice

extension Wording {
  /// Somebody's name with the words that tell them apart.
  public func name(of entry: RosterEntry) -> String {
    speaker.say(
      .whole, ["who": .person(PersonWords(given: entry.fullName, context: entry.context))])
  }

  /// The last thing that passed with somebody; nothing when nothing has.
  public func lastWords(with id: EntityID) throws -> String? {
    guard let last = try source.latestInteractions(with: id, limit: 1).first else { return nil }
    var values: [String: VoiceValue] = [
      "who": .person(person(id)), "day": .day(last.day),
      "act": .text(last.acts.names.first.map { words("act-" + $0) } ?? ""),
    ]
    values["words"] = (last.words ?? last.object).map { .text($0) }
    return words(last.direction == .in ? "last-words-in" : "last-words-out", values)
  }

  /// What to have before one's eyes on walking in: three people, one remembered thing each, and how
  /// to begin.
  public func atTheDoor(of event: Event) throws -> [String] {
    let expected = try source.rows(Attendance.self, where: "event", is: event.id)
    var lines = try expected.prefix(3).compactMap { attendance -> String? in
      guard let contact = try source.one(Contact.self, attendance.contact) else { return nil }
      var values: [String: VoiceValue] = ["who": .person(person(contact))]
      let last = try source.latestInteractions(with: contact.id, limit: 5)
        .lazy.compactMap { $0.words ?? $0.object }.first
      values["words"] = last.map { .text($0) }
      return words("now-person", values)
    }
    if let pitch = try source.all(Pitch.self).last {
      let first = pitch.text.split(separator: ".").first.map(String.init) ?? pitch.text
      lines.append(words("now-opening", ["words": .text(first)]))
    }
    return lines
  }
}
