/// The acts of a line as one thing that was said: occasions of a wish are no acts of their own.
struct ActsSettled {
  /// The acts, in order.
  let acts: [HeardAct]
  /// Acts that were told only as the occasion of another.
  let occasions: [HeardAct]

  init(_ heard: [HeardAct], _ relations: [String: ActRelations]) {
    var acts = heard
    var taken: Set<Int> = []
    var empty: Set<Int> = []
    for place in acts.indices {
      let own = relations[acts[place].act] ?? ActRelations()
      for other in acts.indices where other != place && acts[place].isAbout(acts[other]) {
        if own.yields.contains(acts[other].act) { empty.insert(place) }
        if own.takes.contains(acts[other].act) { taken.insert(other) }
        if let name = own.becomes[acts[other].act] {
          acts[place] = acts[place].renamed(name, with: acts[other])
          taken.insert(other)
        }
      }
    }
    taken.subtract(empty)
    self.acts = acts.indices.filter { !taken.contains($0) && !empty.contains($0) }.map { acts[$0] }
    occasions = taken.sorted().map { heard[$0] }
  }
}
