import Contacts
import Ground
import Voice

extension Wording {
  /// So many are named of a side of the ledger, and of what else passed.
  private static let most = 4
  /// So many of the things that passed are looked at.
  private static let looked = 400

  /// Everything that is known of somebody, but for what the rules say; nothing when nobody is there.
  public func card(_ id: EntityID) throws -> PersonCard? {
    guard let card = try ContactCard(id, from: source, passed: Self.looked) else { return nil }
    let parts: [(String, [String])] = [
      ("who", who(card)), ("met", met(card)), ("matters", matters(card)), ("days", days(card)),
      ("ledger", ledger(card)), ("passed", passed(card)),
      ("notes", (card.contact.notes.map { [$0] } ?? []) + aside(card.contact)),
    ]
    return PersonCard(
      title: speaker.say(.whole, ["who": .person(person(card.contact))]),
      parts: parts.filter { !$0.1.isEmpty }.map { part($0.0, $0.1) })
  }

  func part(_ label: String, _ lines: [String]) -> PersonCard.Part {
    PersonCard.Part(heading: words("card-part-" + label), lines: lines)
  }

  /// Where they work, how they are reached, what they are to the person.
  private func who(_ card: ContactCard) -> [String] {
    var lines = card.roles.map { line(of: $0.0, $0.1) }
    lines += card.addresses.map { $0.value.replacing("\n", with: ", ") }
    lines += card.relations.compactMap { words(ifAny: "found-" + $0.kind.rawValue) }
    if !card.tags.isEmpty {
      lines.append(words("card-tags", ["list": .list(card.tags.map { .text($0.word) })]))
    }
    return lines
  }

  /// How and when they were met, and through whom.
  private func met(_ card: ContactCard) -> [String] {
    var values: [String: VoiceValue] = [:]
    values["through"] = card.contact.metThrough.map { .person(person($0)) }
    if let event = card.metEvent {
      values["event"] = .noun(noun(event.name))
      values["day"] = event.day.flatMap { $0 <= today ? .day($0) : nil }
      return [words("card-met", values)]
    }
    values["day"] = card.firstMeeting.map { .day($0.day) }
    if let met = card.contact.metWords {
      values["words"] = .text(met)
      return [words("card-met-words", values)]
    }
    if values["through"] != nil { return [words("card-met-through", values)] }
    return []
  }

  /// What they care about, work on, and whom they know.
  private func matters(_ card: ContactCard) -> [String] {
    var lines: [String] = []
    if !card.interests.isEmpty {
      let list = VoiceValue.list(card.interests.map { .text($0.name) })
      lines.append(words("card-interests", ["list": list]))
    }
    lines += card.projects.map { project, topic in
      let name = [topic?.name, project.words].compactMap { $0 }.joined(separator: ": ")
      return words("card-project", ["words": .text(name)])
    }
    var known: [String] = []
    for name in card.acquaintances.map({ person($0).full }) where !known.contains(name) {
      known.append(name)
    }
    if !known.isEmpty {
      lines.append(words("card-knows", ["list": .list(known.map { .text($0) })]))
    }
    return lines
  }

  private func days(_ card: ContactCard) -> [String] {
    let occasions = card.occasions.compactMap { occasion in
      occasion.day(in: today.year).map {
        words("card-" + occasion.kind.rawValue, ["day": .day($0)])
      }
    }
    return occasions
      + card.circumstances.compactMap { circumstance in
        circumstance.words.map {
          words("card-circumstance", ["words": .text($0), "day": .day(circumstance.day)])
        }
      }
  }

  /// What was given, received and asked for, and what either side still owes.
  private func ledger(_ card: ContactCard) -> [String] {
    let ledger = CardLedger(card.interactions)
    var lines = CardLedger.Side.allCases.compactMap { side -> String? in
      guard let all = ledger.sides[side] else { return nil }
      let shown = all.prefix(Self.most).map(entry).joined(separator: "; ")
      let rest = all.count > Self.most ? "; …" : ""
      return words("card-" + side.rawValue, ["list": .text(shown + rest)])
    }
    lines += card.promises.map { promise in
      words(
        promise.direction == .out ? "card-promise-out" : "card-promise-in",
        ["thing": .text(promise.thing ?? ""), "day": .day(promise.made)])
    }
    return lines
  }

  /// An entry of the ledger: what it was, and when.
  private func entry(_ interaction: Interaction) -> String {
    let acts = interaction.acts.subtracting([.met, .message, .call, .thanks])
    let kinds = acts.names.map { VoiceValue.text(words("act-" + $0)) }
    var values: [String: VoiceValue] = ["acts": .list(kinds), "day": .day(interaction.day)]
    values["words"] = (interaction.object ?? interaction.words).map { .text($0) }
    return words("card-entry", values)
  }

  /// What else passed, and the last words when they are not among it.
  private func passed(_ card: ContactCard) -> [String] {
    let shown = CardLedger(card.interactions).rest.prefix(Self.most)
    var lines = shown.map(line)
    if let last = card.interactions.first(where: { $0.words != nil }),
      !shown.contains(where: { $0.words != nil })
    {
      lines.append(
        words(
          "card-last-words",
          [
            "words": .text(last.words ?? ""), "day": .day(last.day),
            "direction": .text(words("direction-" + last.direction.rawValue)),
          ]))
    }
    return lines
  }

  private func aside(_ contact: Contact) -> [String] {
    contact.aside.map {
      [words("card-aside", ["words": .text($0.replacing("\n", with: " · "))])]
    } ?? []
  }

  private func line(of role: Role, _ organisation: Organisation?) -> String {
    let what = [role.title, organisation?.name].compactMap { $0 }.joined(separator: " · ")
    var values: [String: VoiceValue] = ["what": .text(what)]
    values["from"] = role.from.map { .day($0) }
    values["until"] = role.until.map { .day($0) }
    return words(role.until == nil ? "card-role" : "card-old-role", values)
  }

  private func line(_ interaction: Interaction) -> String {
    var values: [String: VoiceValue] = [
      "day": .day(interaction.day),
      "acts": .list(interaction.acts.names.map { .text(words("act-" + $0)) }),
    ]
    if !interaction.acts.contains(.met) {
      values["direction"] = .text(words("direction-" + interaction.direction.rawValue))
    }
    values["words"] = (interaction.words ?? interaction.object).map { .text($0) }
    return words("card-interaction", values)
  }

  /// One thing of the ledger, with its words and its day: `a hand (the CV, 3 May)`.
  public func line(_ entry: Ledger.Entry) -> String {
    let acts = entry.acts.map { words("act-" + $0) }
    var values: [String: VoiceValue] = [
      "acts": .list(acts.map { .text($0) }), "day": .day(entry.due ?? entry.day),
    ]
    // "Some advice: some advice" says nothing twice.
    values["words"] = entry.words.flatMap { words in
      acts.contains { $0.contains(words) || words.contains($0) } ? nil : .text(words)
    }
    if acts.isEmpty {
      return words(entry.due == nil ? "ledger-promise" : "ledger-due", values)
    }
    return words("ledger-entry", values)
  }

  /// A contact in a line: who, and the day of the last thing that passed.
  public func line(_ contact: Contact) throws -> String {
    var values: [String: VoiceValue] = ["who": .person(person(contact))]
    if let last = try source.latestInteractions(with: contact.id, limit: 1).first {
      values["day"] = .day(last.day)
    }
    return words("match", values)
  }
}
