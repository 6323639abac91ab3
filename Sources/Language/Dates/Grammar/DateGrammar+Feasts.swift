import Ground

/// Feasts and seasons by their names.
extension DateGrammar {
  /// A feast, its vigil, or the day it is called after: `la festa della mamma`, `Christmas Eve`.
  func feasts(_ place: Int) -> [Reading<NamedDays>] {
    var starts = [Reading<Nearness?>(value: nil, end: place)]
    starts += nearness(place).map { Reading<Nearness?>(value: $0.value, end: $0.end) }
    var found: [Reading<NamedDays>] = []
    for start in starts {
      for feast in namedFeasts(start.end) {
        let footing: Footing = feast.value.isNickname ? .wholeAnswer : .firm
        let plain = DayPattern(feast: feast.value.feast, nearness: start.value)
        found.append(pattern(plain, footing, end: feast.end))
        found += weekOf(plain, feast.end)
        guard start.value == nil else { continue }
        for after in nearness(feast.end) {
          let near = DayPattern(feast: feast.value.feast, nearness: after.value)
          found.append(pattern(near, footing, end: after.end))
        }
        for at in [feast.end]
          + leads(feast.end).filter({ !$0.value.isDisjoint(with: [.of, .year]) }).map(\.end)
        {
          for year in years(at) {
            let dated = DayPattern(year: year.value, feast: feast.value.feast)
            found.append(pattern(dated, end: year.end))
          }
        }
      }
    }
    return found
  }

  /// The week or the weekend that a feast lies in: `Easter week`.
  private func weekOf(_ feast: DayPattern, _ end: Int) -> [Reading<NamedDays>] {
    guard language == .en, let day = resolver.resolve(feast)?.stretch.first else { return [] }
    return units(end).compactMap { unit in
      guard [.week, .weekend].contains(unit.value) else { return nil }
      // A Monday after the weekend belongs to it.
      let shift = unit.value == .weekend && day.weekday == 1 ? -1 : 0
      return Stretch(unit.value, holding: day, shiftedBy: shift).map { stretch($0, end: unit.end) }
    }
  }

  private func namedFeasts(_ place: Int) -> [Reading<(feast: Feast, isNickname: Bool)>] {
    var found = values(place) { atom -> (feast: Feast, isNickname: Bool)? in
      switch atom {
      case .feast(let feast): (feast, false)
      case .nickname(let feast): (feast, true)
      default: nil
      }
    }
    for end in ends(place, .feastWord) {
      let after = [end] + leads(end).map(\.end)
      found += Set(after).flatMap { namedFeasts($0) }
        .map { Reading(value: (feast: $0.value.feast, isNickname: false), end: $0.end) }
    }
    for end in ends(place, .eve) {
      let after = [end] + leads(end).map(\.end)
      found += Set(after).flatMap { namedFeasts($0) }
        .map { Reading(value: (feast: .eve($0.value.feast), isNickname: false), end: $0.end) }
    }
    if language == .en {
      for reading in found where !reading.value.isNickname {
        for end in ends(reading.end, .eve) {
          found.append(
            Reading(value: (feast: .eve(reading.value.feast), isNickname: false), end: end))
        }
      }
    }
    return found
  }

  /// A season, of a year or near: `l'estate scorsa`, `in summer`, `primavera 2027`.
  func seasons(_ place: Int) -> [Reading<NamedDays>] {
    var starts = [Reading<Nearness?>(value: nil, end: place)]
    starts += nearness(place).map { Reading<Nearness?>(value: $0.value, end: $0.end) }
    var found: [Reading<NamedDays>] = []
    for start in starts {
      for season in values(start.end, { if case .season(let season) = $0 { season } else { nil } })
      {
        let plain = DayPattern(season: season.value, nearness: start.value)
        found.append(
          pattern(plain, start.value == nil ? .needsRealPreposition : .firm, end: season.end))
        guard start.value == nil else { continue }
        for after in nearness(season.end) {
          found.append(
            pattern(DayPattern(season: season.value, nearness: after.value), end: after.end))
        }
        for at in [season.end]
          + leads(season.end).filter({ !$0.value.isDisjoint(with: [.of, .year]) }).map(\.end)
        {
          for year in years(at) {
            found.append(pattern(DayPattern(year: year.value, season: season.value), end: year.end))
          }
        }
      }
    }
    return found
  }
}
