import Contacts
import Counsel
import Dialogue
import Ground
import Language
import Playbook
import Voice

/// Whom a name means.
enum Acquaintanceship {
  case one(RosterEntry)
  case several([RosterEntry], NameMatcher<EntityID>.Strength)
  case nobody
}

extension Coach {
  /// Looks a name up among the people that are known.
  mutating func find(_ text: String) throws -> Acquaintanceship {
    let text = withoutStem(text, .name)
    let (name, organisation) = TypedNames.withOrganisation(text)
    guard let (found, strength) = people.matches(name) ?? people.matches(text) else {
      return .nobody
    }
    var entries = found
    if let organisation {
      let folded = Folding.fold(organisation)
      let there = entries.filter { Folding.fold($0.context ?? "").contains(folded) }
      if !there.isEmpty { entries = there }
    }
    if entries.count == 1, strength < .near, let only = entries.first { return .one(only) }
    return .several(Array(entries.prefix(8)), strength)
  }

  /// Words that, written small, are part of no name.
  var neverNames: Set<String> {
    let nouns = playbook.nouns(.it)
    return playbook.lexicons(.it).names.never.union(playbook.lexicons(.en).names.never)
      .union(nouns.masculine).union(nouns.feminine)
  }

  /// The names of several people typed at once; nothing when the text is one name.
  func severalNames(_ text: String) -> [String]? {
    let names = TypedNames.list(text).map { withoutStem($0, .name) }
    let bare = names.map { TypedNames.withOrganisation($0).name }
    guard names.count > 1, bare.allSatisfy({ TypedNames.canBeName($0, never: neverNames) }) else {
      return nil
    }
    if names.count == 2, let second = names.last {
      // "Laura Conti, Reply" is one person; "Laura e Marco" are two.
      let first = second.split(separator: " ").first ?? ""
      let isKnown =
        LanguageTag.allCases.contains { playbook.lexicons($0).names.knows(first) }
        || people.matches(second) != nil
      if !isKnown, second.split(separator: " ").count < 2 { return nil }
    }
    return names
  }

  /// Adds those of several people who are not known yet; everybody in order, to begin with the first.
  mutating func addAll(_ names: [String]) throws -> [Answer.Reference] {
    var items: [Answer.Reference] = []
    for name in names {
      if case .one(let entry) = try find(name) {
        items.append(.init(id: entry.id.number, name: entry.fullName))
      } else if let new = try add(name) {
        items.append(.init(id: new.id.number, name: new.fullName))
      }
    }
    if let first = items.first, items.count > 1 {
      note(
        "several-people",
        [
          "first": .text(first.name),
          "others": .list(items.dropFirst().map { .text($0.name) }),
        ])
    }
    return items
  }

  /// Adds somebody by the name that was typed, with the organisation typed with it.
  mutating func add(_ typed: String) throws -> Contact? {
    var text = withoutStem(typed, .name)
    if let date = DateReader(language, today: today).find(in: text),
      date.range.lowerBound > text.startIndex
    {
      text.removeSubrange(date.range)
      text = text.trimmingPunctuation
    }
    var (name, organisation) = TypedNames.withOrganisation(text)
    var title: String?
    for language in LanguageTag.allCases {
      for (id, known) in playbook.lexicons(language).titles {
        let first = name.split(separator: " ").first.map(String.init) ?? ""
        if known.heard.contains(Folding.fold(first)), name.contains(" ") {
          title = id
          name = String(name.dropFirst(first.count + 1))
        }
      }
    }
    guard TypedNames.canBeName(name, never: neverNames) else { return nil }
    let (given, family) = parted(name)
    var contact = Contact(
      id: try source.freshID(), given: given, family: family, provenance: .typed, added: today)
    contact.title = title
    source.add(contact)
    if let organisation, organisation.count <= 80 {
      guard case .answer(.entities(let items)) = try readOne(organisation), let item = items.first
      else { return contact }
      source.add(
        Role(
          id: try source.freshID(), contact: contact.id, organisation: EntityID(item.id),
          provenance: .typed))
    }
    return contact
  }

  private mutating func readOne(_ organisation: String) throws -> Understanding {
    try read(
      organisation.replacing(",", with: " "),
      Step(name: "", kind: .organisation, mark: Mark(file: "", line: 1, column: 1)))
  }

  /// A name as given and family name, with capitals when it has none.
  func parted(_ name: String) -> (given: String, family: String?) {
    var words = name.split(separator: " ").map(String.init)
    if words.allSatisfy({ $0 == $0.lowercased() }) {
      words = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
    let given = givenName(words)
    let family = words.dropFirst(given).joined(separator: " ")
    return (words.prefix(given).joined(separator: " "), family.isEmpty ? nil : family)
  }

  /// How many of the words are the given name: two for a known double name, else one.
  private func givenName(_ words: [String]) -> Int {
    guard words.count > 2 else { return 1 }
    let double = words.prefix(2).joined(separator: " ")
    return LanguageTag.allCases.contains { playbook.lexicons($0).names.knows(double) } ? 2 : 1
  }

  /// Takes an answer to a step that asks for somebody.
  mutating func answerPerson(_ step: Step, _ text: String) throws {
    let line = text.replacing("\n", with: " ")
    // A whole sentence where a name was asked: do what it says, then come back.
    if people.matches(line) == nil, line.contains(" "), try digress(line) { return }
    if let names = severalNames(text), case let all = try addAll(names), let first = all.first {
      try logOthers(all.dropFirst(), step)
      return try take(.entity(first), step, said: line)
    }
    switch try find(line) {
    case .one(let entry): try took(entry, step, line)
    case .several(let entries, _): try which(entries, line, step: step.name, then: [])
    case .nobody:
      guard step.details["new"]?.value == "allowed", let new = try add(line) else {
        return retry(step)
      }
      note("person-added", ["who": .person(person(new))])
      try take(
        .entity(.init(id: new.id.number, name: new.fullName)), step, said: line)
    }
  }

  /// Keeps whom the person meant, and shows their last words.
  mutating func took(_ entry: RosterEntry, _ step: Step, _ line: String) throws {
    try showLastWords(entry.id)
    try take(.entity(.init(id: entry.id.number, name: entry.fullName)), step, said: line)
  }

  /// The last thing that passed with somebody, before anything is written to them.
  mutating func showLastWords(_ id: EntityID) throws {
    guard let last = try source.latestInteractions(with: id, limit: 1).first else { return }
    var values: [String: VoiceValue] = [
      "who": .person(person(id)), "day": .day(last.day),
      "act": .text(last.acts.names.first.map { words("act-" + $0) } ?? ""),
    ]
    values["words"] = (last.words ?? last.object).map { .text($0) }
    note(last.direction == .in ? "last-words-in" : "last-words-out", values)
  }

  /// Asks which of several people was meant; a new one can be added.
  mutating func which(
    _ entries: [RosterEntry], _ typed: String, step: String?, then: [String]
  ) throws {
    var candidates = entries.map { entry in
      Pending.Candidate(
        id: entry.id, name: entry.fullName,
        label: speaker.say(
          .whole, ["who": .person(PersonWords(given: entry.fullName, context: entry.context))]))
    }
    let (name, _) = TypedNames.withOrganisation(typed)
    if TypedNames.canBeName(name, never: neverNames), step != nil {
      candidates.append(
        Pending.Candidate(
          id: nil, name: typed, label: words("someone-new", ["name": .text(typed)])))
    }
    put(.ask, words("which-person"))
    putOptions(candidates.map(\.label))
    pending = .whichPerson(candidates, step: step, then: then)
    prompt()
  }
}
