import Ground

/// Days by their place in a longer stretch, or after one.
extension DateGrammar {
  /// `il terzo giorno di ottobre`, `last Friday of October`, `terzo martedì dopo Natale`.
  func places(_ place: Int) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    var counts = ordinals(place)
    counts += values(place) { if case .ordinalFromEnd(let count) = $0 { -count } else { nil } }
    for count in counts {
      for unit in units(count.end) where [.day, .week, .weekend, .month].contains(unit.value) {
        for (count, end) in lastButOne(count.value, unit.end) {
          found += inside(end) { Self.nth(count, unit.value, in: $0) }
        }
        found += beside(place, unit.end) { stretch, sign in
          guard let nth = Self.away(count.value, sign) else { return nil }
          return Stretch(
            unit.value, holding: sign > 0 ? stretch.last : stretch.first, shiftedBy: nth)
        }
      }
      for end in workdays(count.end) {
        found += inside(end) { Self.nthWorkday(count.value, in: $0) }
      }
      for weekday in weekdayNames(count.end) {
        for (count, end) in lastButOne(count.value, weekday.end) {
          found += inside(end) { Self.nth(count, weekday: weekday.value, in: $0) }
        }
        found += beside(place, weekday.end) { stretch, sign in
          Self.away(count.value, sign).map {
            Stretch(Self.weekday(weekday.value, from: stretch, sign: sign, nth: abs($0)))
          }
        }
      }
    }
    return found
  }

  /// How many steps a place in an order lies from something: the first after it, the last before it.
  private static func away(_ count: Int, _ sign: Int) -> Int? {
    if count > 0 { return sign * count }
    return sign < 0 ? count : nil
  }

  /// A place in an order with what may be said behind it: `the last week but one`.
  private func lastButOne(_ count: Int, _ end: Int) -> [(Int, Int)] {
    guard language == .en, count == -1, token(end)?.text == "but", token(end + 1)?.text == "one"
    else { return [(count, end)] }
    return [(-2, end + 2)]
  }

  /// The places after `giorno lavorativo`, `working day`.
  private func workdays(_ place: Int) -> [Int] {
    switch language {
    case .it:
      units(place).filter { $0.value == .day && Self.workWords.contains(token($0.end)?.text ?? "") }
        .map { $0.end + 1 }
    case .en:
      Self.workWords.contains(token(place)?.text ?? "")
        ? units(place + 1).filter { $0.value == .day }.map(\.end) : []
    }
  }

  /// Words that leave out the days on which nobody works.
  static let workWords: Set<String> = [
    "lavorativo", "lavorativi", "lavorative", "feriale", "feriali", "working", "business",
  ]

  private static func nthWorkday(_ count: Int, in stretch: Stretch) -> Stretch? {
    let days = (0...(stretch.last - stretch.first)).map { stretch.first + $0 }
      .filter { $0.weekday <= 5 }
    let place = count > 0 ? count - 1 : days.count + count
    return days.indices.contains(place) ? Stretch(days[place]) : nil
  }

  /// A place within the month, the year or the week that is named after it.
  private func inside(_ end: Int, _ make: (Stretch) -> Stretch?) -> [Reading<NamedDays>] {
    leads(end).filter { !$0.value.isDisjoint(with: [.of, .preposition]) }
      .flatMap { lead -> [Reading<NamedDays>] in
        containers(lead).compactMap { container in
          for there in container.value {
            guard let result = make(there) else { return nil }
            let isGone = resolver.direction == .past ? result.first > today : result.last < today
            if !isGone || there == container.value.last {
              return stretch(result, end: container.end)
            }
          }
          return nil
        }
      }
  }

  /// The stretches named at a place: of this year, and of the next one where the year is open.
  func containers(_ lead: Reading<Lead>) -> [Reading<[Stretch]>] {
    var found: [Reading<[Stretch]>] = days(lead.end).compactMap { reading in
      guard let there = stretch(reading.value)?.stretch, there.unit != .day else { return nil }
      var all = [there]
      if case .pattern(let pattern) = reading.value.value, pattern.year == nil,
        pattern.nearness == nil, pattern.month != nil
      {
        let step = resolver.direction == .past ? -12 : 12
        if let other = Stretch(there.unit, holding: there.first.adding(months: step)) {
          all.append(other)
        }
      }
      return Reading(value: all, end: reading.end)
    }
    for unit in units(lead.end)
    where unit.value == .month || unit.value == .year || unit.value == .week {
      if let there = Stretch(unit.value, holding: today) {
        found.append(Reading(value: [there], end: unit.end))
      }
    }
    return found
  }

  private static func nth(_ count: Int, weekday: Int, in stretch: Stretch) -> Stretch? {
    let day =
      count > 0
      ? Self.weekday(weekday, from: Stretch(stretch.first - 1), sign: 1, nth: count)
      : Self.weekday(weekday, from: Stretch(stretch.last + 1), sign: -1, nth: -count)
    return day >= stretch.first && day <= stretch.last ? Stretch(day) : nil
  }

  /// Weeks and weekends count when they lie in the stretch whole.
  private static func nth(_ count: Int, _ unit: TimeUnit, in stretch: Stretch) -> Stretch? {
    switch unit {
    case .day:
      let day = count > 0 ? stretch.first + (count - 1) : stretch.last + 1 + count
      return day >= stretch.first && day <= stretch.last ? Stretch(day) : nil
    case .week, .weekend:
      let start = unit == .week ? 1 : 6
      let length = unit == .week ? 7 : 2
      let first =
        count > 0
        ? Self.weekday(start, from: Stretch(stretch.first - 1), sign: 1, nth: count)
        : Self.weekday(start, from: Stretch(stretch.last + 2 - length), sign: -1, nth: -count)
      let last = first + (length - 1)
      return first >= stretch.first && last <= stretch.last
        ? Stretch(first: first, last: last, unit: unit) : nil
    case .month:
      guard let first = Stretch(.month, holding: stretch.first),
        let last = Stretch(.month, holding: stretch.last)
      else { return nil }
      return count > 0
        ? Stretch(.month, holding: first.first, shiftedBy: count - 1)
        : Stretch(.month, holding: last.first, shiftedBy: 1 + count)
    default: return nil
    }
  }
}
