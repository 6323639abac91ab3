/// How well a frame that fits explains a clause.
struct ActScore {
  private let line: EarLine
  private let act: ActFrames
  private let frame: Frame
  private let bounds: Range<Int>

  init(_ line: EarLine, _ act: ActFrames, _ frame: Frame, _ bounds: Range<Int>) {
    self.line = line
    self.act = act
    self.frame = frame
    self.bounds = bounds
  }

  /// The reading, with what stands beside the frame filled in; nothing when something it needs is missing.
  func reading(_ match: FrameMatch) -> ActReading? {
    var match = match
    nameDoubled(&match)
    if saysOtherwise(match) { return nil }
    fillBeside(&match)
    if let who = leftOut(match) { match.slots[who] = .pronoun }
    for slot in act.slots where !slot.mayBeMissing {
      guard match.slots[slot.name] != nil || frame.constants[slot.name] != nil else { return nil }
    }
    // What is denied was not done; what is asked is not told.
    let isDenied = bounds.contains {
      SmallWords.denials.contains(line.words[$0].folded) && !match.covered.contains($0)
        && !match.filled.contains($0)
    }
    if isDenied { match.isNegated = true }
    if act.mood == .told, match.isNegated || isQuestion(match) { return nil }
    if act.mood == .about, match.isNegated { return nil }
    // A day says nothing for or against an act that has none.
    let hasDay =
      act.mood == .about
      || act.slots.contains {
        [.date, .hour, .future, .past, .due, .happened, .since].contains($0.kind)
      }
    let content = bounds.filter { line.isContent($0) && (hasDay || !line.times.contains($0)) }
    var explained = 0.0
    for place in content {
      if match.covered.contains(place) {
        explained += 1
      } else if match.filled.contains(place) {
        explained += 0.88
      }
    }
    let share =
      content.isEmpty
      ? Double(match.covered.intersection(bounds).count) / Double(bounds.count)
      : explained / Double(content.count)
    // What is said about the conversation is said with nothing else.
    if act.mood == .about, share < 0.85 { return nil }
    let slots = Double(match.slots.values.count { if case .entities = $0 { true } else { false } })
    return ActReading(
      act: act, match: match, bounds: bounds, constants: frame.constants,
      score: share - 0.06 * Double(match.skipped) - (swallows(match) ? 0.12 : 0),
      weight: frame.weight + 0.5 * slots,
      size: content.isEmpty ? 0.6 : Double(content.count))
  }

  /// The slot of somebody whom a frame leaves out, where they were named before: *…, e niente*.
  private func leftOut(_ match: FrameMatch) -> String? {
    let isAfterSomebody =
      bounds.lowerBound > 0
      && line.entities.contains {
        $0.kind == .person && $0.range.upperBound <= bounds.lowerBound
      }
    // *His father* is the father of somebody named before.
    let possessives = EarPronouns.possessive(line.language)
    let isTheirs = match.covered.contains { possessives.contains(line.words[$0].folded) }
    guard isAfterSomebody || isTheirs else { return nil }
    return act.slots.first {
      ($0.kind == .person || $0.kind == .people) && !$0.mayBeMissing && match.slots[$0.name] == nil
        && !frame.slots.contains($0.name)
    }?.name
  }

  /// Whether words of one's own go on over *and*, where another clause may begin.
  private func swallows(_ match: FrameMatch) -> Bool {
    act.slots.contains { slot in
      guard slot.kind != .clause, frame.constants[slot.name] != "*",
        case .words(let range)? = match.slots[slot.name]
      else { return false }
      return range.dropFirst().contains { Self.joints.contains(line.words[$0].folded) }
    }
  }

  private static let joints: Set<String> = ["e", "ed", "ma", "and", "but"]

  /// A name beside the pronoun that doubles it: *Marco, l'ho visto ieri*.
  private func nameDoubled(_ match: inout FrameMatch) {
    for (name, value) in match.slots where value == .pronoun {
      let free = line.entities.indices.filter {
        let range = line.entities[$0].range
        return line.entities[$0].kind == .person && bounds.contains(range.lowerBound)
          && range.upperBound <= bounds.upperBound && match.covered.isDisjoint(with: range)
          && match.filled.isDisjoint(with: range)
      }
      guard free.count == 1, let person = free.first else { continue }
      match.slots[name] = .entities([person])
      match.covered.formUnion(line.entities[person].range)
    }
  }

  /// Whether a wish without a verb stands beside something that was done: *ho fatto gli auguri ad Anna*.
  private func saysOtherwise(_ match: FrameMatch) -> Bool {
    guard act.mood == .wished, frame.lemmas.isEmpty else { return false }
    return bounds.contains { place in
      line.verbs[place].contains { group in
        group.aspect == .did && group.subject == .me
          && match.covered.isDisjoint(with: group.range)
          && match.filled.isDisjoint(with: group.range)
          && group.range.upperBound <= bounds.upperBound
      }
    }
  }

  /// Whether what stands in some places can fill a slot: the words of a frame may name a channel or a
  /// length of time, and part of a date: *martedì a cena*.
  private func isFree(
    _ range: Range<Int>, _ kind: ActFrames.SlotKind, _ match: FrameMatch
  ) -> Bool {
    switch kind {
    case .hour, .channel, .seconds: true
    case .date, .future, .past, .due, .happened, .since:
      !range.allSatisfy { match.covered.contains($0) }
    default: match.covered.isDisjoint(with: range)
    }
  }

  private func isOrganisation(_ range: Range<Int>) -> Bool {
    line.entities.contains { $0.kind == .organisation && $0.isKnown && $0.range.overlaps(range) }
  }

  private func fillBeside(_ match: inout FrameMatch) {
    // A clause of one's own may hold the day and the person: *ricordami di scrivere ad Anna martedì*.
    let isWide = act.slots.contains {
      $0.kind == .clause && (match.slots[$0.name] != nil || frame.constants[$0.name] == "*")
    }
    for slot in act.slots where match.slots[slot.name] == nil {
      let kinds: Set<EarEntity.Kind>
      switch slot.kind {
      case .date, .hour, .future, .past, .due, .happened: kinds = [.date]
      case .since: kinds = [.length, .date]
      case .organisation: kinds = [.organisation]
      case .event: kinds = [.event]
      case .place: kinds = [.place]
      case .channel: kinds = [.channel]
      case .seconds: kinds = [.seconds]
      // Somebody beside a wish that may name somebody is meant by it.
      case .person, .people, .known, .stranger:
        kinds = isWide || slot.mayBeMissing && act.mood == .wished ? [.person] : []
      case .text, .rest, .clause, .tail, .word, .role, .me: kinds = []
      }
      if kinds.isEmpty { continue }
      let free = line.entities.indices.filter { place in
        let entity = line.entities[place]
        return kinds.contains(entity.kind) && bounds.contains(entity.range.lowerBound)
          && entity.range.upperBound <= bounds.upperBound && line.fits(place, slot.kind)
          && isFree(entity.range, slot.kind, match)
          && (isWide || match.filled.isDisjoint(with: entity.range))
          && (slot.kind != .place && slot.kind != .event || !isOrganisation(entity.range))
      }
      if free.isEmpty, isWide, kinds == [.person], pointsBack(match) {
        match.slots[slot.name] = .pronoun
        continue
      }
      let best =
        slot.kind == .channel
        ? free.min { line.telling($0) < line.telling($1) }
        : free.first { line.entities[$0].kind == .length }
          ?? free.max { line.entities[$0].range.count < line.entities[$1].range.count }
      guard let first = best else { continue }
      let range = line.entities[first].range
      if slot.kind == .organisation || slot.kind == .event || slot.kind == .place,
        range.lowerBound > bounds.lowerBound,
        line.isContent(range.lowerBound - 1), !line.entities[first].isKnown
      {
        continue
      }
      match.slots[slot.name] = .entities([first])
      match.covered.formUnion(range)
    }
    // A date that nobody asks for is explained as a date all the same where the act has a day.
    guard act.mood != .about else { return }
    match.covered.formUnion(line.times.filter { bounds.contains($0) })
  }

  /// Whether words of one's own speak of somebody named before: *check whether she answered*.
  private func pointsBack(_ match: FrameMatch) -> Bool {
    match.filled.contains { place in
      EarPronouns.of(line.language).contains(line.words[place].folded)
        || line.verbs[place].contains { !$0.clitics.isDisjoint(with: EarPronouns.leaning) }
    }
  }

  /// Whether words ask for something that the frame does not, as *quando ho scritto a Marco* does.
  private func isQuestion(_ match: FrameMatch) -> Bool {
    let asking: Set<String> = [
      "quando", "chi", "cosa", "perche", "dove", "quale", "when", "who", "what", "why", "where",
      "which", "how",
    ]
    if bounds.contains(where: {
      asking.contains(line.words[$0].folded) && !match.covered.contains($0)
        && !match.filled.contains($0)
    }) {
      return true
    }
    let end = line.words[bounds.upperBound - 1].range.upperBound
    return line.text[end...].contains("?") && bounds.upperBound == line.words.count
  }
}
