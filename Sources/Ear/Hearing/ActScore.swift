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
    fillBeside(&match)
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
      || act.slots.contains { [.date, .hour, .future, .past, .due].contains($0.kind) }
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
      score: share - 0.06 * Double(match.skipped), weight: frame.weight + 0.5 * slots,
      size: content.isEmpty ? 0.6 : Double(content.count))
  }

  private func isOrganisation(_ range: Range<Int>) -> Bool {
    line.entities.contains { $0.kind == .organisation && $0.isKnown && $0.range.overlaps(range) }
  }

  private func fillBeside(_ match: inout FrameMatch) {
    // A clause of one's own may hold the day and the person: *ricordami di scrivere ad Anna martedì*.
    let isWide = act.slots.contains { $0.kind == .clause && match.slots[$0.name] != nil }
    for slot in act.slots where match.slots[slot.name] == nil {
      let kinds: Set<EarEntity.Kind>
      switch slot.kind {
      case .date, .hour, .future, .past, .due: kinds = [.date]
      case .organisation: kinds = [.organisation]
      case .event: kinds = [.event]
      case .place: kinds = [.place]
      case .channel: kinds = [.channel]
      case .seconds: kinds = [.seconds]
      case .person, .people: kinds = isWide ? [.person] : []
      case .text, .rest, .clause, .word, .me: kinds = []
      }
      if kinds.isEmpty { continue }
      let free = line.entities.indices.filter { place in
        let entity = line.entities[place]
        return kinds.contains(entity.kind) && bounds.contains(entity.range.lowerBound)
          && entity.range.upperBound <= bounds.upperBound && line.fits(place, slot.kind)
          && (slot.kind == .hour || match.covered.isDisjoint(with: entity.range))
          && (isWide || match.filled.isDisjoint(with: entity.range))
          && (slot.kind != .place || !isOrganisation(entity.range))
      }
      guard
        let first = free.max(by: { line.entities[$0].range.count < line.entities[$1].range.count })
      else { continue }
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
