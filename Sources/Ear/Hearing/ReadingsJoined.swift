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
      } else {
        joined.append(reading)
      }
    }
    return joined
  }
}
