extension Update {
  /// The advices and blocks that a person sees come and go.
  func difference() -> Difference {
    var difference = Difference()
    let symbols = conclusions.facts.symbols
    let blocked = Output.relation("blocked")
    let table = conclusions.table("blocked")
    var pairs: Set<[Int32]> = []
    for row in (delta.added[blocked] ?? []) + (delta.removed[blocked] ?? []) {
      pairs.insert([table.value(row, 0), table.value(row, 1)])
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let was = conclusions.isBlocked(pair[0], pair[1], passedOver: Self.before)
      let now = conclusions.isBlocked(pair[0], pair[1], passedOver: Self.after)
      let action = symbols.word(pair[1]) ?? ""
      if now, !was { difference.held.append((pair[0], action)) }
      if was, !now { difference.freed.append((pair[0], action)) }
    }
    for (place, rule) in book.rules.enumerated() {
      guard case .advise(_, let action, _, _) = rule.head,
        let advices = conclusions.adviceTables[place]
      else { continue }
      let word = symbols.number(action)
      let output = Output.advice(place)
      var rows = Set((delta.added[output] ?? []) + (delta.removed[output] ?? []))
      for pair in pairs where pair[1] == word {
        rows.formUnion(advices.rows(with: pair[0], in: 0))
      }
      for row in rows.sorted() {
        let mark = advices.mark(row)
        let about = advices.value(row, 0)
        let was =
          mark & Self.before == 0
          && !conclusions.isBlocked(about, word, passedOver: Self.before)
        let now =
          mark & Self.after == 0 && !conclusions.isBlocked(about, word, passedOver: Self.after)
        if was == now { continue }
        let advice = conclusions.advice(advices.row(row), ofRule: place)
        if now { difference.gained.append(advice) } else { difference.lost.append(advice) }
      }
    }
    return difference
  }
}
