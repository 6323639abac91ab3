import Ground
import Language

/// What a line surely tells where not all of it is understood.
extension Ear {
  /// How much of its own clause a told act explains at least, where the rest of the line is left over.
  private static let least = 0.5

  /// How many words of a clause that mean something it explains at least: *she said* alone tells nothing.
  private static let fewest = 1.0

  /// The acts that a line tells of somebody, each in a clause of its own; none where something is asked.
  ///
  /// What is left over denies, wishes and supposes nothing: *Tracey never answered, so I left it alone*.
  public func gist(
    _ text: String, today: Day, minute: Int, people: [EarPerson],
    organisations: [[String]: String], spoken: [String] = []
  ) -> EarHeard? {
    let words = EarWord.split(text, language, short: lexicon.short)
    var line = line(text, words, today: today, minute: minute, people, organisations)
    line.goesOn = !spoken.isEmpty
    guard !line.words.isEmpty, !text.contains("?") else { return nil }
    let parts = ClauseSearch(line, candidates(line), isLoose: true).best().0.filter { reading in
      reading.act.mood == .told && !reading.match.isNegated && reading.score >= Self.least
        && reading.size >= Self.fewest && Self.isOfSomebody(reading) && Self.saysSo(reading, line)
    }
    guard !parts.isEmpty, !leavesMore(line, parts) else { return nil }
    var heard = EarHeard(line: line, readings: ReadingsJoined.join(parts))
    heard.spoken = spoken
    heard.score = parts.map(\.score).min() ?? 0
    heard.band = .act
    return heard
  }

  /// Whether a verb says it: *Daniel, the recruiter* is a name.
  private static func saysSo(_ reading: ActReading, _ line: EarLine) -> Bool {
    reading.match.covered.contains { !line.verbs[$0].isEmpty }
  }

  private static func isOfSomebody(_ reading: ActReading) -> Bool {
    reading.act.slots.contains { slot in
      (slot.kind == .person || slot.kind == .people) && reading.match.slots[slot.name] != nil
    }
  }

  /// Whether what no act explains speaks of somebody else, or wishes something.
  private func leavesMore(_ line: EarLine, _ parts: [ActReading]) -> Bool {
    let known = parts.reduce(into: Set<Int>()) {
      $0.formUnion($1.match.covered)
      $0.formUnion($1.match.filled)
    }
    // Somebody named before whom a pronoun means is spoken of as well.
    let pointing =
      parts.compactMap { part in
        part.match.slots.values.contains(.pronoun) ? part.bounds.lowerBound : nil
      }.max() ?? 0
    let named = Set(
      line.entities.filter {
        $0.kind == .person
          && (!known.isDisjoint(with: $0.range) || $0.range.upperBound <= pointing)
      }.map(\.words))
    return line.entities.contains { entity in
      entity.kind == .person && known.isDisjoint(with: entity.range)
        && !named.contains(entity.words)
    }
  }
}
