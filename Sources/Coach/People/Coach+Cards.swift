import Contacts
import Counsel
import Ground
import Hearing
import Language
import Turns
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
    for entry in found.prefix(10) { put(.item, wording.name(of: entry)) }
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
    for line in try wording.atTheDoor(of: event) { put(.item, line) }
    say("now-way-out")
    try askAgain()
  }
}
