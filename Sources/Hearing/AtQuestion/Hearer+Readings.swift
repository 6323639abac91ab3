import Contacts
import Counsel
import Dialogue
import Ear
import Language
import Playbook
import Voice

/// The readings of a line at an open question: the answer it waits for is one among them.
extension Hearer {
  /// Every way in which a line can be understood at a question, the surest first.
  public func readings(_ text: String, _ expected: Expected) throws -> [Reading] {
    if text.isEmpty { return [Reading(.enter, Sureness.exact, text)] }
    let readings =
      try answers(text, expected) + moves(text, expected) + commands(text, expected)
      + sentences(text, expected)
    let sorted = sorted(readings)
    if let settled = try takenBack(text, expected) { return [settled] + sorted }
    if let both = try both(text, expected) { return [both] + sorted }
    return aside(text, before: sorted.first, at: expected).map { [$0] + sorted } ?? sorted
  }

  private func sorted(_ readings: [Reading]) -> [Reading] {
    readings.enumerated().sorted {
      ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset)
    }
    .map(\.element)
  }

  /// The surest answer that a part of a line is, where it is nothing else.
  func answerAlone(_ text: String, _ expected: Expected) throws -> Reading? {
    guard let best = sorted(try answers(text, expected) + moves(text, expected)).first,
      case .answer = best.meaning, best.score >= Sureness.answer
    else { return nil }
    return aside(text, before: best, at: expected) == nil ? best : nil
  }

  func answers(_ text: String, _ expected: Expected) throws -> [Reading] {
    let line = text.replacing("\n", with: " ")
    switch expected.kind {
    case .option(let offers):
      return pasted(text) + chosen(line, offers, leads: expected.leads) + plainly(line, offers)
    case .options(let offers, let most):
      return reading(text) { $0.readSeveral(line, offers, most: most) }
    case .yesNo: return plain(line)
    case .number: return number(line)
    case .day(let isPast, let isAhead):
      return reading(text) { $0.readDate(line, isPast: isPast, isAhead: isAhead) }
    case .person(let allowsNew): return try somebody(line, allowsNew: allowsNew)
    case .people: return try reading(text) { try $0.readPeople(line) }
    case .organisations: return try reading(text) { try $0.readOrganisations(line) }
    case .event(let isPast):
      return try reading(text) { try $0.readEvent(line, isPast: isPast) } + day(of: line, isPast)
    case .words(let shape, let least, let most, let isQuestion):
      // What is asked of the coach is no answer.
      if !isQuestion, asks(line) { return [] }
      return reading(text) {
        $0.readText(text, shape, least: least, most: most, isQuestion: isQuestion)
      }
    case .told, .coming: return told(text)
    case .anything: return [Reading(.answer(.text(text)), Sureness.answer, text)]
    }
  }

  /// A text that is too long for a choice, as it is: a question may have a use for it.
  private func pasted(_ text: String) -> [Reading] {
    let isOfLines = text.trimmingPunctuation.contains(where: \.isNewline)
    guard Words.count(text) >= (isOfLines ? Self.lines : Self.paragraph) else { return [] }
    return [Reading(.answer(.text(text)), Sureness.exact, text)]
  }

  /// So many words choose nothing.
  private static let paragraph = 30
  /// Nor do so many in several lines, which only a paste has.
  private static let lines = 15

  /// Whether a line only says that there is nothing more.
  public func isDone(_ text: String) -> Bool {
    listed("met-done").contains(Folding.fold(text).trimmingPunctuation)
  }

  /// What is told of people; an answer without words says that there is nobody else.
  private func told(_ text: String) -> [Reading] {
    if isDone(text) {
      return [Reading(.answer(.text("")), Sureness.exact, text)]
    }
    let isSure = !mentions(in: text).isEmpty || text.contains(where: { $0.isNumber || $0 == "," })
    return [Reading(.answer(.text(text)), isSure ? Sureness.beginning : Sureness.answer, text)]
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

  /// A day where the name of an event was asked for: it is no name, and can be kept.
  private func day(of line: String, _ isPast: Bool) -> [Reading] {
    // A number alone is one of a list that is not there.
    guard isDay(line), Int(line.trimmingPunctuation) == nil,
      case .date(let match, _) = DateAnswer.hear(
        line, language, today: today, minute: minute, direction: isPast ? .past : .future),
      !match.isVague
    else { return [] }
    let meaning = Reading.Meaning.outside("event-day", ["when": .timing(match.timing)])
    return [Reading(meaning, Sureness.hint, line)]
  }

  /// Somebody who is known, several people at once, one of several, or somebody new.
  private func somebody(_ line: String, allowsNew: Bool) throws -> [Reading] {
    let isKnown = people.matches(line) != nil
    // "All'AI Week" says where, not who.
    let first = Words.split(line).first?.folded ?? ""
    if !isKnown, listed("place-words").contains(first) || isDay(line) { return [] }
    // What is asked of the coach names nobody new: "what should I do today?"
    if !isKnown, asks(line) || asksOfCoach(line) { return [] }
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
    let described = isKnown ? [] : describedSomebody(line)
    if !described.isEmpty { return described }
    let score = isKnown ? Sureness.exact : Sureness.answer
    let line = isKnown ? line : unwrapped(line)
    if !isKnown, let entry = knownInside(line) {
      let item = Answer.Reference(id: entry.id.number, name: entry.fullName)
      return [Reading(.answer(.entity(item)), Sureness.words, line)]
    }
    let isWhole = isName(TypedNames.withOrganisation(line).name)
    if !isKnown, !isWhole, let name = nameInside(line), name != line {
      return try somebody(named: name, line, allowsNew: allowsNew)
    }
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

  /// Somebody whose name stands in a longer answer.
  private func somebody(
    named name: String, _ line: String, allowsNew: Bool
  ) throws -> [Reading] {
    switch try find(name) {
    case .one(let entry):
      let item = Answer.Reference(id: entry.id.number, name: entry.fullName)
      return [Reading(.answer(.entity(item)), Sureness.words, line)]
    case .several(let entries, _): return [Reading(.oneOf(entries), Sureness.words, name)]
    case .nobody:
      let ear = fresh
      guard allowsNew, let new = try ear.add(name) else { return [] }
      let item = Answer.Reference(id: new.id.number, name: new.fullName)
      var reading = Reading(.answer(.entity(item)), Sureness.answer, name)
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

  /// Whether a line surely asks something that the coach can answer.
  private func asksOfCoach(_ line: String) -> Bool {
    understand(line)?.acts.allSatisfy { $0.mood == .asked } ?? false
  }

  /// Whether a line asks something.
  private func asks(_ line: String) -> Bool {
    guard line.last == "?" else { return false }
    let first = Words.split(line).first?.folded ?? ""
    let isMove = heardMoves(line).contains { $0.count >= 2 && !$0.isHedge && $0.share >= 0.25 }
    return isMove || listed("asking-words").contains(first)
  }

  private func commands(_ text: String, _ expected: Expected) -> [Reading] {
    if case .anything = expected.kind { return [] }
    let word = text.trimmingPunctuation
    guard !(expected.isOpen && text.contains(" ")), let id = command(word).id else { return [] }
    return [Reading(.command(id), expected.isOpen ? Sureness.command : Sureness.stray, text)]
  }

  private func sentences(_ text: String, _ expected: Expected) -> [Reading] {
    let line = text.replacing("\n", with: " ")
    guard line.contains(" "), movedFreely(line) == nil,
      let heard = understand(line) ?? understand(unwrapped(line)), !isPlain(heard)
    else { return [] }
    let score: Double
    switch expected.kind {
    case .anything, .told, .coming: return []
    case .words:
      guard namesSomebodyKnown(line), !isAboutThem(heard) else { return [] }
      score = Sureness.telling
    case .day:
      // "The first of May, it was a holiday": the day comes first, the rest belongs to it.
      let isAnswered = Clauses.split(line).first.map(isDay) ?? false
      score = isAnswered ? Sureness.sentence : Sureness.telling
    case .person:
      // What is told of nobody known had better be the name that was asked for.
      score = opens(heard) || namesSomebodyKnown(line) ? Sureness.telling : Sureness.sentence
    case .option where expected.leads && opens(heard):
      score = Sureness.opening
    case .option, .event:
      let isLong = line.split(separator: " ").count >= 4
      score = isLong && tellsOfSomebody(line) ? Sureness.telling : Sureness.sentence
    default: score = Sureness.sentence
    }
    return [Reading(.sentence(heard), score, line)]
  }

  /// Whether a line only means those whom the question is about, and names none: *cercano tesisti*.
  private func isAboutThem(_ line: HeardLine) -> Bool {
    let text = Folding.fold(line.text)
    return line.people.allSatisfy { name in
      guard let known = line.names[name]?.known, !known.isEmpty else { return false }
      let isSaid = Words.split(name).contains { text.contains($0.folded) }
      return known.allSatisfy(about.contains) && !isSaid
    }
  }
}
