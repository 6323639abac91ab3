/// An act whose slots are filled from what a line names, with no frame that says where they stand.
struct EntitiesAlone {
  private let line: EarLine
  private let act: ActFrames

  init(_ line: EarLine, _ act: ActFrames) {
    self.line = line
    self.act = act
  }

  /// The reading; nothing for what is told, for a fact is kept only where a frame reads it, and nothing
  /// when a slot that must be filled is not named or somebody is named whom the act has no place for.
  func reading(_ score: Double) -> ActReading? {
    guard act.mood != .told, !isDenied, saysEnough else { return nil }
    var match = FrameMatch()
    var named = line.entities.indices.filter { line.entities[$0].kind == .person }
    for slot in act.slots {
      let kind: EarEntity.Kind? =
        switch slot.kind {
        case .person, .people: .person
        case .date, .future, .past, .hour, .due, .happened, .since: .date
        case .seconds: .seconds
        case .event: .event
        default: nil
        }
      let found =
        kind == .person
        ? named.first
        : line.entities.indices.first {
          line.entities[$0].kind == kind && line.fits($0, slot.kind)
        }
      if let found {
        match.slots[slot.name] = .entities([found])
        match.covered.formUnion(line.entities[found].range)
        named.removeAll { $0 == found }
      } else if !slot.mayBeMissing {
        return nil
      }
    }
    guard named.isEmpty else { return nil }
    return ActReading(
      act: act, match: match, bounds: line.words.indices, constants: [:], score: score, weight: 1,
      size: 1)
  }

  /// Whether the line says more than names and a word.
  private var saysEnough: Bool {
    let named = Set(
      line.entities.filter { $0.kind == .person || $0.kind == .date }.flatMap { Array($0.range) })
    return line.words.indices.count { line.isContent($0) && !named.contains($0) } >= 2
      || act.mood == .about
  }

  private var isDenied: Bool {
    act.mood == .wished && line.words.contains { SmallWords.denials.contains($0.folded) }
  }
}
