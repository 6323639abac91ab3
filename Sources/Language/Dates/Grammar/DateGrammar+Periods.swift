import Ground

/// Weeks, months and years near the present, and days by their place in them.
extension DateGrammar {
  /// `la settimana prossima`, `last month`, `i prossimi tre mesi`, `the week of 7 October`.
  func periods(_ place: Int) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    for near in nearness(place) {
      found += units(near.end).compactMap { unit in one(unit.value, near.value, unit.end, place) }
      found += units(near.end).flatMap { unit in notThis(unit, near.value) }
      for count in counts(near.end) {
        found += units(count.end).compactMap { several(count.value, $0.value, near.value, $0.end) }
      }
      found += plurals(near.end).compactMap { several(3, $0.value, near.value, $0.end) }
    }
    for unit in units(place) where !unit.value.isPartOfDay {
      found += nearness(unit.end).compactMap { one(unit.value, $0.value, $0.end, place) }
      if unit.value == .weekend {
        found += [stretch(weekend(nil), end: unit.end)]
      }
      // "In settimana" is some day of this one.
      if unit.value == .week, token(place)?.text == "settimana", token(place - 1)?.text == "in" {
        found += one(.week, .this, unit.end, place).map { raised($0, .needsBarePreposition) } ?? []
      }
      // "La settimana dopo", "the year before" mean those next to some other one, or to this.
      if language == .it, unit.value != .day {
        for end in ends(unit.end, .after) {
          found += one(unit.value, .next, end, place).map { raised($0, .wholeAnswer) } ?? []
        }
      }
      found += holding(unit)
      found += beside(place, unit.end) { stretch, sign in
        Stretch(unit.value, holding: sign > 0 ? stretch.last : stretch.first, shiftedBy: sign)
      }
    }
    for count in counts(place) {
      for unit in units(count.end) {
        found += nearness(unit.end).compactMap {
          several(count.value, unit.value, $0.value, $0.end)
        }
      }
      for near in nearness(count.end) {
        found += units(near.end).compactMap { several(count.value, $0.value, near.value, $0.end) }
      }
    }
    found += commencing(place) + numberedQuarter(place)
    for weekday in weekdayNames(place) {
      found += beside(place, weekday.end) { stretch, sign in
        Stretch(Self.weekday(weekday.value, from: stretch, sign: sign, nth: 1))
      }
    }
    return found
  }

  /// `il prossimo fine settimana, non questo`: the one after the one that comes.
  private func notThis(_ unit: Reading<TimeUnit>, _ near: Nearness) -> [Reading<NamedDays>] {
    let next = skipping([","], unit.end)
    guard language == .it, unit.value == .weekend, near == .next, token(next)?.text == "non",
      ["questo", "questa"].contains(token(next + 1)?.text ?? "")
    else { return [] }
    let coming = weekend(.next)
    let later = Stretch(first: coming.first + 7, last: coming.last + 7, unit: .weekend)
    return [stretch(later, end: next + 2)]
  }

  private func raised(_ reading: Reading<NamedDays>, _ footing: Footing) -> [Reading<NamedDays>] {
    var named = reading.value
    named.footing = footing
    return [Reading(value: named, end: reading.end)]
  }

  private func counts(_ place: Int) -> [Reading<Int>] {
    numbers(place).filter {
      (1...400).contains($0.value) && !["a", "an"].contains(tokens[place].text)
    }
      + values(place) { atom -> Int? in
        if case .amount(let quarters) = atom, quarters >= 8 { quarters / 4 } else { nil }
      }
  }

  private func plurals(_ place: Int) -> [Reading<TimeUnit>] {
    let plural = ["giorni", "settimane", "mesi", "anni", "days", "weeks", "months", "years"]
    return units(place).filter { _ in plural.contains(token(place)?.text ?? "") }
  }

  private func offset(_ nearness: Nearness) -> Int {
    switch nearness {
    case .this: 0
    case .next: 1
    case .last: -1
    case .afterNext: 2
    case .beforeLast: -2
    }
  }

  private func one(
    _ unit: TimeUnit, _ nearness: Nearness, _ end: Int, _ place: Int
  ) -> Reading<NamedDays>? {
    switch unit {
    case .minute, .hour:
      // "A quest'ora" is no day.
      return nearness == .this ? nil : stretch(Stretch(today), .needsPreposition, end: end)
    case .weekend: return stretch(weekend(nearness), end: end)
    case .day:
      return Stretch(today + offset(nearness)).unit == .day
        ? stretch(Stretch(today + offset(nearness)), .wholeAnswer, end: end) : nil
    default:
      // "Ultima settimana" of something is counted from its end, and read elsewhere.
      return Stretch(unit, holding: today, shiftedBy: offset(nearness))
        .map { stretch($0, end: end) }
    }
  }

  /// The weekend of this week, also while it runs; of the week after with *next* in English.
  private func weekend(_ nearness: Nearness?) -> Stretch {
    let saturday = today.monday + 5
    let shift: Int
    switch nearness {
    case .next: shift = language == .it ? (today.weekday >= 6 ? 1 : 0) : 1
    case .last: shift = -1
    case .afterNext: shift = 2
    case .beforeLast: shift = -2
    case .this: shift = 0
    case nil: shift = resolver.direction == .past && today.weekday < 6 ? -1 : 0
    }
    let first = saturday + 7 * shift
    return Stretch(first: first, last: first + 1, unit: .weekend)
  }

  /// Whole units before or after the present one.
  private func several(
    _ count: Int, _ unit: TimeUnit, _ nearness: Nearness, _ end: Int
  ) -> Reading<NamedDays>? {
    guard !unit.isPartOfDay else { return stretch(Stretch(today), .needsPreposition, end: end) }
    guard nearness == .next || nearness == .last, unit != .weekend,
      let near = Stretch(unit, holding: today, shiftedBy: nearness == .next ? 1 : -1),
      let far = Stretch(unit, holding: today, shiftedBy: nearness == .next ? count : -count)
    else { return nil }
    let both = Stretch(
      first: min(near.first, far.first), last: max(near.last, far.last), unit: unit)
    return stretch(both, end: end)
  }

  /// `Q3`: a quarter by its number, of this year or the next.
  private func numberedQuarter(_ place: Int) -> [Reading<NamedDays>] {
    guard token(place)?.text == "q", tokens[place].isCapital, let number = token(place + 1)?.number,
      tokens[place + 1].isGlued, (1...4).contains(number)
    else { return [] }
    let ways = [0, 1].compactMap { shift in
      Day(year: today.year + shift, month: number * 3, day: 1)
        .flatMap { Stretch(.quarter, holding: $0) }
    }
    let way = resolver.direction == .past ? ways.first : ways.first { $0.last >= today }
    return way.map { [stretch($0, .needsPreposition, end: place + 2)] } ?? []
  }

  /// `w/c 18 May`: the week that begins then.
  private func commencing(_ place: Int) -> [Reading<NamedDays>] {
    guard token(place)?.text == "w", isSign(place + 1, "/"), token(place + 2)?.text == "c" else {
      return []
    }
    return holding(Reading(value: .week, end: place + 3), needsLead: false)
  }

  /// The week, weekend or month that holds a day: `la settimana del 7 ottobre`.
  private func holding(
    _ unit: Reading<TimeUnit>, needsLead: Bool = true
  ) -> [Reading<NamedDays>] {
    guard [.week, .weekend, .month, .year].contains(unit.value),
      !["anni", "mesi", "settimane", "years", "months", "weeks"].contains(tokens[unit.end - 1].text)
    else { return [] }
    return leads(unit.end)
      .filter {
        !needsLead || !$0.value.isDisjoint(with: [.of, .from])
          || ($0.value.contains(.preposition) && !$0.value.contains(.hour) && language == .en)
      }
      .flatMap { lead -> [Reading<NamedDays>] in
        days(lead.end).compactMap { reading in
          guard let there = self.stretch(reading.value)?.stretch, there.unit == .day,
            there.first == there.last
          else { return nil }
          // A week is called after its beginning: a Sunday stands for the week before which it lies.
          // A feast lies in the week that leads to it.
          let isFeast =
            if case .pattern(let days) = reading.value.value { days.feast != nil } else { false }
          let shift = unit.value == .week && there.first.weekday == 7 && !isFeast ? 1 : 0
          return Stretch(unit.value, holding: there.first, shiftedBy: shift)
            .map { self.stretch($0, end: reading.end) }
        }
      }
  }

  /// What lies next to some days: `la settimana dopo Pasqua`, `the day before yesterday`.
  func beside(
    _ place: Int, _ end: Int, _ make: (Stretch, Int) -> Stretch?
  ) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    for (at, sign) in besides(end) {
      for reading in daysAfterLead(at)
      where reading.value.footing == .firm || reading.value.footing == .needsPreposition {
        let all = anchors(reading.value)
        for there in all {
          guard let result = make(there, sign) else { continue }
          let isGone = resolver.direction == .future && result.last < today
          if isGone, there != all.last { continue }
          found.append(stretch(result, end: reading.end))
          break
        }
      }
    }
    return found
  }

  /// The places after *after* and *before* with the sign each gives.
  func besides(_ place: Int) -> [(Int, Int)] {
    var found = ends(place, .after).map { ($0, 1) }
    for end in ends(place, .before) {
      found.append((end, -1))
      if language == .it {
        found += leads(end).filter { $0.value.contains(.of) }.map { ($0.end, -1) }
      }
    }
    return found
  }

  /// The days that an anchor may mean, the latest past one first where its year is not told.
  func anchors(_ named: NamedDays) -> [Stretch] {
    guard let nearest = stretch(named)?.stretch else { return [] }
    guard case .pattern(let pattern) = named.value, pattern.year == nil, pattern.nearness == nil,
      pattern.feast != nil || pattern.month != nil, resolver.direction == .future
    else { return [nearest] }
    let past = DayResolver(language: language, today: today, direction: .past)
    return [past.resolve(pattern)?.stretch, nearest].compactMap { $0 }
  }

  /// The n-th weekday after or before some days.
  static func weekday(_ weekday: Int, from stretch: Stretch, sign: Int, nth: Int) -> Day {
    if sign > 0 {
      let ahead = (weekday - stretch.last.weekday + 7) % 7
      return stretch.last + (ahead == 0 ? 7 : ahead) + 7 * (nth - 1)
    }
    let behind = (stretch.first.weekday - weekday + 7) % 7
    return stretch.first - (behind == 0 ? 7 : behind) - 7 * (nth - 1)
  }
}
