import Contacts
import Counsel
import Ground
import Hearing
import Language
import Voice

extension Coach {
  /// Shows a contact's card by name.
  mutating func showCard(_ rest: String) throws {
    guard !rest.isEmpty else {
      say("card-whom", ["command": .text(commandWord("card"))])
      return try askAgain()
    }
    switch try find(rest) {
    case .one(let entry):
      try putCard(entry.id)
      try askAgain()
    case .several(let entries, _): try which(entries, rest, step: nil, then: ["card"])
    case .nobody:
      say("nobody-known", ["name": .text(rest)])
      try askAgain()
    }
  }

  /// Everything that is known of somebody, a line each.
  mutating func putCard(_ id: EntityID) throws {
    guard let (title, lines) = try wording.card(id) else { return }
    put(.title, title)
    for line in lines { put(.item, line) }
    for line in try counsel().standing(id) { put(.item, line) }
  }

  /// The people whose names match some words, or all of them by number.
  mutating func showPeople(_ rest: String) throws {
    let roster = people.all
    if roster.isEmpty {
      say("nothing-yet")
      return try askAgain()
    }
    let folded = Folding.fold(rest)
    let found = roster.filter {
      folded.isEmpty || Folding.fold($0.fullName + " " + ($0.context ?? "")).contains(folded)
    }
    say("people-count", ["count": .number(found.count)])
    for entry in found.prefix(10) {
      put(
        .item,
        speaker.say(
          .whole, ["who": .person(PersonWords(given: entry.fullName, context: entry.context))]))
    }
    if found.count > 10 { note("and-more", ["count": .number(found.count - 10)]) }
    try askAgain()
  }

  /// One narrow screen before walking in: three people, one remembered thing each, how to begin and
  /// how to leave.
  mutating func showNow() throws {
    let events = try source.all(Event.self).filter { ($0.day ?? Day(number: 0)) >= today }
    guard let event = events.min(by: { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }) else {
      say("now-no-event")
      return try askAgain()
    }
    put(.title, event.name)
    let expected = try source.rows(Attendance.self, where: "event", is: event.id)
    for attendance in expected.prefix(3) {
      guard let contact = try source.one(Contact.self, attendance.contact) else { continue }
      var values: [String: VoiceValue] = ["who": .person(person(contact))]
      let last = try source.latestInteractions(with: contact.id, limit: 5)
        .lazy.compactMap { $0.words ?? $0.object }.first
      values["words"] = last.map { .text($0) }
      put(.item, words("now-person", values))
    }
    if let pitch = try source.all(Pitch.self).last {
      let first = pitch.text.split(separator: ".").first.map(String.init) ?? pitch.text
      put(.item, words("now-opening", ["words": .text(first)]))
    }
    say("now-way-out")
    try askAgain()
  }
}
