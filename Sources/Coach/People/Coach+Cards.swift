import Contacts
import Ground
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
    guard let card = try ContactCard(id, from: source) else { return }
    put(.title, speaker.say(.whole, ["who": .person(person(card.contact))]))
    for (role, organisation) in card.roles {
      var values: [String: VoiceValue] = [:]
      let what = [role.title, organisation?.name].compactMap { $0 }.joined(separator: " · ")
      values["what"] = .text(what)
      values["from"] = role.from.map { .day($0) }
      values["until"] = role.until.map { .day($0) }
      put(.item, words(role.until == nil ? "card-role" : "card-old-role", values))
    }
    for address in card.addresses { put(.item, address.value) }
    if let event = card.metEvent {
      put(.item, words("card-met", ["event": .noun(noun(event.name))]))
    } else if let words_ = card.contact.metWords {
      put(.item, words("card-met-words", ["words": .text(words_)]))
    }
    if !card.interests.isEmpty {
      let list = VoiceValue.list(card.interests.map { .text($0.name) })
      put(.item, words("card-interests", ["list": list]))
    }
    for (project, topic) in card.projects {
      let name = [topic?.name, project.words].compactMap { $0 }.joined(separator: ": ")
      put(.item, words("card-project", ["words": .text(name)]))
    }
    for occasion in card.occasions {
      guard let day = occasion.day(in: today.year) else { continue }
      put(
        .item, words("card-" + occasion.kind.rawValue, ["day": .day(day)]))
    }
    for promise in card.promises {
      put(
        .item,
        words(
          promise.direction == .out ? "card-promise-out" : "card-promise-in",
          ["thing": .text(promise.thing ?? ""), "day": .day(promise.made)]))
    }
    for interaction in card.interactions.prefix(4) {
      var values: [String: VoiceValue] = [
        "day": .day(interaction.day),
        "acts": .list(interaction.acts.names.map { .text(words("act-" + $0)) }),
      ]
      if !interaction.acts.contains(.met) {
        values["direction"] = .text(words("direction-" + interaction.direction.rawValue))
      }
      values["words"] = (interaction.words ?? interaction.object).map { .text($0) }
      put(.item, words("card-interaction", values))
    }
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
