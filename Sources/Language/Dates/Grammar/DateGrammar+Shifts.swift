import Ground

/// Days counted from other days.
extension DateGrammar {
  /// `tra due settimane`, `3 days ago`, `two days after Christmas`, `2 thursdays back`.
  func shifts(_ place: Int) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    for end in ends(place, .ahead) {
      for start in Set(
        [end] + leads(end).filter { $0.value == .article || $0.value.isEmpty }.map(\.end))
      {
        for amount in amounts(start) {
          found += shifted(amount, sign: 1)
          if language == .it { continue }
          if token(amount.end)?.text == "time" {
            found += shifted(Reading(value: amount.value, end: amount.end + 1), sign: 1)
          } else if token(amount.end)?.text == "s", token(amount.end + 1)?.text == "time" {
            found += shifted(Reading(value: amount.value, end: amount.end + 2), sign: 1)
          }
        }
      }
    }
    found += found.flatMap { weekdayThen($0) }
    found += partsBeside(place)
    for amount in amounts(place) {
      for (atom, sign) in [(DateAtom.ago, -1), (.hence, 1)] {
        for end in ends(amount.end, atom) {
          // "Not a day later" is later than something else.
          let isLater = token(end - 1)?.text == "later"
          found += shifted(Reading(value: amount.value, end: end), sign: sign).map {
            var reading = $0.value
            if isLater { reading.footing = .wholeAnswer }
            return Reading(value: reading, end: $0.end)
          }
        }
      }
      let anchored = besides(amount.end) + ends(amount.end, .starting).map { ($0, 1) }
      if language == .en {
        // "A week tomorrow", "a month ago yesterday".
        for (at, sign) in [(amount.end, 1)] + ends(amount.end, .ago).map({ ($0, -1) }) {
          for anchor in days(at) where isPlainDay(anchor.value) {
            found += from(anchor, amount.value, sign)
          }
        }
      }
      for (at, sign) in anchored {
        for anchor in daysAfterLead(at) {
          found += from(anchor, amount.value, sign)
        }
        for end in ends(at, .now) {
          found += shifted(Reading(value: amount.value, end: end), sign: sign)
        }
      }
    }
    for count in numbers(place) {
      for weekday in values(count.end, { if case .weekdays(let day) = $0 { day } else { nil } })
        + weekdayNames(count.end)
      {
        for end in ends(weekday.end, .ago) {
          let day = Self.weekday(weekday.value, from: Stretch(today), sign: -1, nth: count.value)
          found.append(stretch(Stretch(day), end: end))
        }
      }
    }
    return found
  }

  private func shifted(_ amount: Reading<TimeAmount>, sign: Int) -> [Reading<NamedDays>] {
    let (day, minute) = amount.value.from(today, minute: self.minute, sign: sign)
    var named = NamedDays(value: .stretch(Stretch(day)))
    if amount.value.isPartOfDay { named.minute = minute }
    return [Reading(value: named, end: amount.end)]
  }

  private func from(
    _ anchor: Reading<NamedDays>, _ amount: TimeAmount, _ sign: Int
  ) -> [Reading<NamedDays>] {
    guard !amount.isPartOfDay, anchor.value.footing != .wholeAnswer else { return [] }
    let days = anchors(anchor.value).map { there in
      amount.from(sign > 0 ? there.last : there.first, minute: 0, sign: sign).day
    }
    // The anchor is the one from which a day to come is reached.
    guard let day = days.first(where: { resolver.direction == .past || $0 >= today }) ?? days.last
    else { return [] }
    return [stretch(Stretch(day), end: anchor.end)]
  }

  /// What may come after days: the week, month or year they lie in, or a week more.
  func continued(_ reading: Reading<NamedDays>) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    if case .pattern(let pattern) = reading.value.value {
      for lead in leads(skipping([","], reading.end))
      where lead.value.isDisjoint(with: [.hour, .by, .to, .between]) {
        for outer in periods(lead.end) {
          guard let there = stretch(outer.value)?.stretch,
            let days = combined(pattern, there, isJoined: !lead.value.isEmpty)
          else { continue }
          found.append(stretch(days, end: outer.end))
        }
        if lead.value.contains(.of), pattern.dayOfMonth != nil, pattern.month == nil,
          pattern.weekday == nil
        {
          for unit in units(lead.end) where unit.value == .month {
            if let there = Stretch(.month, holding: today),
              let day = resolver.resolve(pattern, in: there)
            {
              found.append(stretch(Stretch(day), end: unit.end))
            }
          }
        }
      }
    }
    found += shiftedInto(reading)
    for atom in atoms(reading.end) {
      guard case .weekLater(let weeks) = atom.value, let there = stretch(reading.value)?.stretch,
        there.unit == .day, there.first == there.last, isPlainDay(reading.value)
      else { continue }
      found.append(stretch(Stretch(there.first + 7 * weeks), end: atom.end))
    }
    return found
  }

  private func isPlainDay(_ named: NamedDays) -> Bool {
    switch named.value {
    case .pattern(let pattern):
      pattern.weekday != nil && pattern.dayOfMonth == nil && pattern.nearness == nil
    case .stretch: named.minute == nil
    }
  }

  private func combined(_ pattern: DayPattern, _ there: Stretch, isJoined: Bool) -> Stretch? {
    if there.unit == .year, pattern.year == nil, pattern.nearness == nil,
      pattern.month != nil || pattern.feast != nil || pattern.season != nil
    {
      var whole = pattern
      whole.year = there.first.year
      return resolver.resolve(whole)?.stretch
    }
    guard pattern.unit == .day, there.unit == .week || there.unit == .month,
      pattern.weekday != nil || isJoined
    else { return nil }
    return resolver.resolve(pattern, in: there).map { Stretch($0) }
  }
}
