import Ground

/// Beginnings, middles, ends and halves of longer stretches.
extension DateGrammar {
  /// `fine mese`, `a metà giugno`, `the beginning of next week`, `late in August`.
  func edges(_ place: Int) -> [Reading<NamedDays>] {
    halves(place)
      + values(place) { if case .edge(let edge) = $0 { edge } else { nil } }
      .flatMap { edge -> [Reading<NamedDays>] in
        let next = isSign(edge.end, "-") ? edge.end + 1 : edge.end
        return leads(next).filter {
          $0.value.isDisjoint(with: [.hour, .from, .to, .between, .after, .before])
        }
        .flatMap { containers($0) }
        .compactMap { container -> Reading<NamedDays>? in
          var ways = container.value.compactMap { $0.edge(edge.value) }
          // "Fine mese" without an article is the next one to come.
          if container.value.count == 1, let there = container.value.first,
            language == .it, units(next).contains(where: { $0.end == container.end }),
            let later = Stretch(there.unit, holding: there.last + 1)?.edge(edge.value)
          {
            ways.append(later)
          }
          let way = ways.first { resolver.direction == .past || $0.last >= today } ?? ways.first
          return way.map { stretch($0, end: container.end) }
        }
      }
  }

  /// `la seconda metà di giugno`, `the first half of the year`: only of something that is named.
  private func halves(_ place: Int) -> [Reading<NamedDays>] {
    ordinals(place).filter { $0.value <= 2 }.flatMap { half -> [Reading<NamedDays>] in
      guard ["meta", "half"].contains(token(half.end)?.text) else { return [] }
      return leads(half.end + 1).filter { $0.value.contains(.of) }.flatMap { containers($0) }
        .compactMap { container in
          let ways = container.value.compactMap { $0.half(isFirst: half.value == 1) }
          let way = ways.first { resolver.direction == .past || $0.last >= today } ?? ways.first
          return way.map { stretch($0, end: container.end) }
        }
    }
  }
}
