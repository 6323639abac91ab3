import Contacts
import Counsel
import Dialogue
import Language
import Playbook

/// The readings of a line at an open question: the answer it waits for is one among them.
extension Hearer {
  /// Every way in which a line can be understood at a question, the surest first.
  public func readings(_ text: String, _ expected: Expected) throws -> [Reading] {
    if text.isEmpty { return [Reading(.enter, Sureness.exact, text)] }
    let readings =
      try answers(text, expected) + moves(text, expected) + commands(text, expected)
      + sentences(text, expected)
    return readings.enumerated().sorted {
      ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset)
    }
    .map(\.element)
  }

  private func answers(_ text: String, _ expected: Expected) throws -> [Reading] {
    let line = text.replacing("\n", with: " ")
    switch expected.kind {
    case .option(let offers): return chosen(line, offers) + plainly(line, offers)
    case .options(let offers, let most):
      return reading(text) { $0.readSeveral(line, offers, most: most) }
    case .yesNo:
      return yesOrNo(line).map { [Reading(.answer(.flag($0)), Sureness.answer, text)] } ?? []
    case .number:
      guard let number = Int(line.filter(\.isNumber)) else { return [] }
      return [Reading(.answer(.number(number)), Sureness.answer, text)]
    case .day(let isPast, let isAhead):
      return reading(text) { $0.readDate(line, isPast: isPast, isAhead: isAhead) }
    case .person(let allowsNew): return try somebody(line, allowsNew: allowsNew)
    case .people: return try reading(text) { try $0.readPeople(line) }
    case .organisations: return try reading(text) { try $0.readOrganisations(line) }
    case .event(let isPast): return try reading(text) { try $0.readEvent(line, isPast: isPast) }
    case .words(let shape, let least, let most, let isQuestion):
      return reading(text) {
        $0.readText(text, shape, least: least, most: most, isQuestion: isQuestion)
      }
    case .anything: return [Reading(.answer(.text(text)), Sureness.answer, text)]
    }
  }

  /// The reading that a way of understanding comes to; none when it understands nothing.
  private func reading(
    _ text: String, score: Double = Sureness.answer,
    _ understand: (Hearer) throws -> Understanding
  ) rethrows -> [Reading] {
    let ear = fresh
    let meaning: Reading.Meaning
    switch try understand(ear) {
    case .answer(let answer): meaning = .answer(answer)
    case .either(let days): meaning = .either(days)
    case .outside(let label, let values): meaning = .outside(label, values)
    case .misunderstood: return []
    }
    var reading = Reading(meaning, score, text)
    reading.changes = ear.takeChanges()
    reading.notes = ear.notes
    return [reading]
  }

  private func chosen(_ line: String, _ offers: [Offer]) -> [Reading] {
    [offers.filter(\.isShown), offers.filter { !$0.isShown }].flatMap { group -> [Reading] in
      guard let first = group.first, first.isShown || Int(line.trimmingPunctuation) == nil,
        let (place, likeness) = Choosing.place(
          line, labels: group.map(\.label), ids: group.map(\.id), small: listed("small-words"))
      else { return [] }
      let sure =
        switch likeness {
        case .exact: Sureness.exact
        case .beginning: Sureness.beginning
        case .words: Sureness.words
        case .near: Sureness.answer
        }
      // What is shown goes before what is only understood.
      let score = first.isShown ? sure : min(sure, Sureness.answer) - 0.1
      return [Reading(.answer(.option(group[place].id)), score, line)]
    }
  }

  /// The option that a plain yes or no stands for.
  private func plainly(_ line: String, _ offers: [Offer]) -> [Reading] {
    guard offers.contains(where: { $0.flag != nil }), let flag = yesOrNo(line),
      let offer = offers.first(where: { $0.flag == flag })
    else { return [] }
    return [Reading(.answer(.option(offer.id)), Sureness.answer - 0.2, line)]
  }

  /// Somebody who is known, several people at once, one of several, or somebody new.
  private func somebody(_ line: String, allowsNew: Bool) throws -> [Reading] {
    let isKnown = people.matches(line) != nil
    if let names = severalNames(line) {
      let ear = fresh
      let all = try ear.all(names)
      if !all.isEmpty {
        var reading = Reading(
          .answer(.entities(all)), isKnown ? Sureness.exact : Sureness.words, line)
        reading.changes = ear.takeChanges()
        return [reading]
      }
    }
    if meansNothing(line) { return [] }
    let score = isKnown ? Sureness.exact : Sureness.answer
    switch try find(line) {
    case .one(let entry):
      let item = Answer.Reference(id: entry.id.number, name: entry.fullName)
      return [Reading(.answer(.entity(item)), score, line)]
    case .several(let entries, _): return [Reading(.oneOf(entries), score, line)]
    case .nobody:
      let ear = fresh
      guard allowsNew, let new = try ear.add(line) else { return [] }
      let item = Answer.Reference(id: new.id.number, name: new.fullName)
      var reading = Reading(.answer(.entity(item)), Sureness.answer, line)
      reading.changes = ear.takeChanges()
      return [reading]
    }
  }

  /// Those of several people who are known, and the others as new ones, in order.
  public func all(_ names: [String]) throws -> [Answer.Reference] {
    try names.compactMap { name in
      if case .one(let entry) = try find(name) {
        return .init(id: entry.id.number, name: entry.fullName)
      }
      return try add(name).map { .init(id: $0.id.number, name: $0.fullName) }
    }
  }

  private func moves(_ text: String, _ expected: Expected) -> [Reading] {
    var found: [Reading] = []
    if case .anything = expected.kind { return [] }
    if meansNothing(text), expected.maySkip || expected.isOpen {
      found.append(Reading(.move("dont-know"), Sureness.fixed, text))
    }
    if listed("puzzled-words").contains(Folding.fold(text).trimmingPunctuation) {
      found.append(Reading(.move("help"), Sureness.fixed, text))
    }
    if case .option(let offers) = expected.kind, Int(text.trimmingPunctuation) == nil,
      meansNothing(text) || yesOrNo(text) == false,
      let id = optionForNothing(offers.map(\.label), offers.map(\.id))
    {
      found.append(Reading(.answer(.option(id)), Sureness.none, text))
    }
    return found
  }

  private func commands(_ text: String, _ expected: Expected) -> [Reading] {
    if case .anything = expected.kind { return [] }
    let word = text.trimmingPunctuation
    guard !(expected.isOpen && text.contains(" ")), let id = command(word).id else { return [] }
    return [Reading(.command(id), expected.isOpen ? Sureness.command : Sureness.stray, text)]
  }

  private func sentences(_ text: String, _ expected: Expected) -> [Reading] {
    let line = text.replacing("\n", with: " ")
    guard line.contains(" "), let (intent, heard) = understand(line), !isPlain(intent, heard)
    else { return [] }
    let score: Double
    switch expected.kind {
    case .anything: return []
    case .words:
      guard namesSomebodyKnown(line) else { return [] }
      score = Sureness.telling
    case .person: score = Sureness.telling
    case .option, .event:
      let isLong = line.split(separator: " ").count >= 4
      score = isLong && tellsOfSomebody(line) ? Sureness.telling : Sureness.sentence
    default: score = Sureness.sentence
    }
    return [Reading(.sentence(intent, heard), score, line)]
  }

  /// Whether somebody whom a sentence names is nobody known and written small: a part of an answer.
  private func isPlain(_ intent: Intent, _ heard: IntentMatch) -> Bool {
    heard.slots.contains { name, words in
      intent.slots[name] == "person" && words == words.lowercased() && !isGiven(words)
        && people.matches(words) == nil && severalNames(words) == nil
    }
  }
}
