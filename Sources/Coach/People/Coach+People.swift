import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Turns
import Voice

extension Coach {
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

  /// Takes an answer to a step that asks for somebody.
  mutating func answerPerson(_ step: Step, _ text: String) throws {
    let line = text.replacing("\n", with: " ")
    // A whole sentence where a name was asked: do what it says, then come back.
    if people.matches(line) == nil, line.contains(" "), try digress(line) { return }
    if let names = severalNames(text), case let all = try addAll(names), let first = all.first {
      try logOthers(all.dropFirst(), step)
      return try take(.entity(first), step, said: line)
    }
    if hearer.meansNothing(line) { return retry(step) }
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
    // Nobody is introduced to himself.
    if talks.last?.names(entry.id, besides: step.name) ?? false {
      say("same-person", ["name": .text(entry.fullName)])
      return try askAgain()
    }
    try showLastWords(entry.id)
    try take(.entity(.init(id: entry.id.number, name: entry.fullName)), step, said: line)
  }

  /// The last thing that passed with somebody, before anything is written to them.
  mutating func showLastWords(_ id: EntityID) throws {
    if let line = try wording.lastWords(with: id) { put(.note, line) }
  }

  /// Asks which of several people was meant; a new one can be added.
  mutating func which(
    _ entries: [RosterEntry], _ typed: String, step: String?, then: [String]
  ) throws {
    var candidates = entries.map { entry in
      Pending.Candidate(
        id: entry.id, name: entry.fullName,
        label: wording.name(of: entry))
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
