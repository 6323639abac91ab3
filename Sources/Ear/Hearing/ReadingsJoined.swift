/// The readings of the clauses of a line as one whole.
enum ReadingsJoined {
  /// Clauses that say the same act become one where their slots agree.
  static func join(_ readings: [ActReading]) -> [ActReading] {
    var joined: [ActReading] = []
    for reading in readings {
      if var last = joined.last, last.act.act == reading.act.act,
        last.match.slots.keys.allSatisfy({
          reading.match.slots[$0] == nil || reading.match.slots[$0] == .pronoun
        })
      {
        last.match.slots.merge(reading.match.slots) { first, _ in first }
        last.match.covered.formUnion(reading.match.covered)
        last.match.filled.formUnion(reading.match.filled)
        joined[joined.count - 1] = last
      } else if var last = joined.last, let all = continued(reading, last) {
        last.match.slots.merge(all) { _, all in all }
        last.match.covered.formUnion(reading.match.covered)
        last.match.filled.formUnion(reading.match.filled)
        joined[joined.count - 1] = last
      } else if var last = joined.last, let people = added(reading, to: last) {
        last.match.slots.merge(people) { _, all in all }
        last.match.covered.formUnion(reading.match.covered)
        joined[joined.count - 1] = last
      } else {
        joined.append(reading)
      }
    }
    return joined
  }

  /// The words of two clauses that both tell the same in the person's own words: *I work in a hospital,
  /// I'm a nurse*.
  private static func continued(
    _ reading: ActReading, _ last: ActReading
  ) -> [String: FrameMatch.Value]? {
    guard last.act.act == reading.act.act, reading.act.slots.count == 1,
      let (name, value) = reading.match.slots.first, case .words(let second) = value,
      case .words(let first)? = last.match.slots[name], first.upperBound <= second.lowerBound
    else { return nil }
    return [name: .words(first.lowerBound..<second.upperBound)]
  }

  /// The slot of people with those whom the next clause adds and says nothing else of: *… and a guy
  /// called Jon*.
  private static func added(
    _ reading: ActReading, to last: ActReading
  ) -> [String: FrameMatch.Value]? {
    guard last.act.act == reading.act.act, reading.match.slots.count == 1,
      let (name, value) = reading.match.slots.first, case .entities(let more) = value,
      case .entities(let people)? = last.match.slots[name],
      reading.act.slots.contains(where: { $0.name == name && $0.kind == .people })
    else { return nil }
    return [name: .entities(people + more)]
  }
}
