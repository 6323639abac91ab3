import Contacts
import Counsel
import Dialogue
import Ear
import Ground
import Language
import Playbook

/// What a line means where it answers nothing.
extension Hearer {
  /// A line as it is heard in the language that is spoken, or in the other where that is surer.
  public func heard(_ text: String) -> HeardLine {
    memory.once(\.lines, text) {
      let line = text.replacing("\n", with: " ")
      let own = heardWhole(line, language)
      if own.band == .act, !own.keepsAll { return own }
      // What only leads over to it is left out: *did I tell you*, *guarda*.
      if let bare = playbook.moves(language).led(line) {
        let told = heardWhole(bare, language)
        if told.band == .act, !told.keepsAll || own.band != .act { return told }
      }
      if own.band == .act { return own }
      let other = heardWhole(line, language.other)
      if other.band == .act { return other }
      if let apart = heardApart(line, language) ?? heardApart(line, language.other) { return apart }
      if let part = heardInPart(line, language) { return part }
      return own.band == .none && other.band == .ask ? other : own
    }
  }

  /// A line that surely says something to be done, told or asked; nothing about the conversation.
  public func understand(_ text: String) -> HeardLine? {
    let line = heard(text)
    guard line.band == .act, !line.acts.isEmpty,
      line.acts.allSatisfy({ $0.mood != .about })
    else { return nil }
    return line
  }

  /// Whether something in a line leads to a conversation.
  public func opens(_ line: HeardLine) -> Bool {
    line.acts.contains { !$0.isNegated && (playbook.doing($0.act)?.opens ?? false) }
  }

  func heardWhole(_ text: String, _ tongue: LanguageTag) -> HeardLine {
    let typed = heardAsTyped(text, tongue)
    // What is not understood, or only in part, may hold a slip, beside which no name was found either.
    guard typed.band != .act || !typed.rest.isEmpty, let mended = playbook.ear(tongue).mended(text)
    else { return typed }
    let meant = heardAsTyped(mended, tongue)
    let saysMore = typed.band != .act || meant.acts.count > typed.acts.count
    return meant.band == .act && saysMore ? meant : typed
  }

  private func heardAsTyped(_ text: String, _ tongue: LanguageTag) -> HeardLine {
    heardBy(text, tongue) { ear, persons in
      ear.hear(
        text, today: today, minute: minute, people: persons, organisations: people.organisations,
        spoken: spoken.compactMap { people.entry($0)?.fullName })
    } ?? HeardLine(text, tongue)
  }

  /// A line by what it surely tells of somebody, the rest of it being left over.
  private func heardInPart(_ text: String, _ tongue: LanguageTag) -> HeardLine? {
    guard !TalkPieces(text).isUncertain else { return nil }
    var line = heardBy(text, tongue) { ear, persons in
      ear.gist(
        text, today: today, minute: minute, people: persons, organisations: people.organisations,
        spoken: spoken.compactMap { people.entry($0)?.fullName })
    }
    line?.isInPart = true
    return line
  }

  private func heardBy(
    _ text: String, _ tongue: LanguageTag, _ hear: (Ear, [EarPerson]) -> EarHeard?
  ) -> HeardLine? {
    let finder = people.finder(tongue, playbook.names(tongue))
    var names: [String: HeardLine.Named] = [:]
    var persons = finder.find(in: text).map { mention -> EarPerson in
      let typed = String(text[mention.range])
      let only = mention.known.count == 1 ? mention.known.first.flatMap { people.entry($0) } : nil
      let name = only?.fullName ?? (mention.isKnown ? typed : mention.name.fullName)
      names[name] = HeardLine.Named(
        known: mention.known, isSure: mention.strength < .near, typed: typed,
        organisation: mention.organisation.flatMap { beside(mention.range, $0, in: text) })
      return EarPerson(
        range: mention.range, name: name, isKnown: mention.isKnown,
        organisation: mention.organisation)
    }
    for described in described(in: text, tongue) where described.entries.count == 1 {
      guard let only = described.entries.first,
        !persons.contains(where: { described.speaks(of: $0.range, in: text) })
      else { continue }
      let typed = String(text[described.range])
      names[only.fullName] = HeardLine.Named(
        known: [only.id], isSure: true, typed: typed, organisation: nil)
      persons.append(
        EarPerson(range: described.range, name: only.fullName, isKnown: true, organisation: nil))
    }
    persons.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard let heard = hear(playbook.ear(tongue), persons) else { return nil }
    let acts = heard.acts
    // An event beside a name is no employer.
    for (name, named) in names
    where named.organisation.map({ !heard.names(organisation: $0) }) ?? false {
      names[name] = named.withoutOrganisation
    }
    for id in spoken {
      guard let name = people.entry(id)?.fullName, names[name] == nil,
        acts.contains(where: { act in
          act.slots.values.contains { value in
            if case .people(let people) = value { people.contains(name) } else { false }
          }
        })
      else { continue }
      names[name] = HeardLine.Named(known: [id], isSure: true, typed: name, organisation: nil)
    }
    var line = HeardLine(
      text: text, language: tongue, band: heard.band, score: heard.score, acts: acts,
      alike: heard.alike,
      rest: heard.rest, names: names, organisations: heard.organisations)
    line.occasions = heard.occasions
    return line
  }
}

extension Hearer {
  /// The organisation that stands right behind a name, with no more than a preposition between.
  private func beside(
    _ name: Range<String.Index>, _ place: Range<String.Index>, in text: String
  ) -> String? {
    guard name.upperBound <= place.lowerBound else { return nil }
    let between = text[name.upperBound..<place.lowerBound]
    let words = between.split { !$0.isLetter }
    guard words.count <= 1, !between.contains(where: { ",;:.!?".contains($0) }) else { return nil }
    return String(text[place])
  }

  /// Whether a text is a sentence about somebody.
  public func tellsOfSomebody(_ text: String) -> Bool {
    understand(text).map { !$0.people.isEmpty } ?? false
  }

  /// Whether a text is a sentence about somebody who is known.
  public func namesSomebodyKnown(_ text: String) -> Bool {
    text.contains(" ") && (understand(text)?.namesSomebodyKnown ?? false)
  }

  /// Whether somebody whom a sentence names is nobody known and written small: a part of an answer.
  func isPlain(_ line: HeardLine) -> Bool {
    line.people.contains { name in
      guard let named = line.names[name], named.known.isEmpty else { return false }
      return named.typed == named.typed.lowercased() && !isGiven(named.typed)
    }
  }
}

extension Hearer {
  /// Words without the day that stands among them; nothing when they are a day and nothing else.
  public func withoutDay(_ words: String) -> String? {
    if isDay(words) { return nil }
    let reader = DateReader(language, today: today, minute: minute)
    guard let match = dateBeside(words, reader) else { return words }
    var rest = words
    rest.removeSubrange(match.range)
    let kept = rest.split(separator: " ").joined(separator: " ").trimmingPunctuation
    return kept.isEmpty ? nil : kept
  }

  /// The event, or the place, that some words name.
  public func event(_ words: String, isPast: Bool) throws -> Answer? {
    guard case .answer(let answer) = try readEvent(words, isPast: isPast) else { return nil }
    return answer
  }
}

extension Hearer {
  /// The event that is all a line names, with a day besides when it has two slots.
  func eventAlone(_ line: HeardLine, slots: Int) -> String? {
    guard let act = line.acts.first, line.acts.count == 1, act.slots.count == slots,
      let doing = playbook.doing(act.act)
    else { return nil }
    let days: [ActFrames.SlotKind] = [.date, .future, .past, .happened]
    var event: String?
    for (slot, value) in act.slots {
      guard let kind = doing.kind(slot) else { return nil }
      if kind == .event, case .words(let words) = value {
        event = words
      } else if !days.contains(kind) {
        return nil
      }
    }
    return event
  }
}
