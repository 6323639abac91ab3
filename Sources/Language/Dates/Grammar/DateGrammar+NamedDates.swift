import Ground

/// Dates by the name of their month.
extension DateGrammar {
  /// Dates with the name of the month, the month alone, a year alone, a day of the month alone.
  func namedDates(_ place: Int) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    for day in monthDays(place) {
      let ends =
        [day.end]
        + leads(day.end).filter {
          $0.value.contains(.of)
            && $0.value.isDisjoint(with: [.hour, .before, .after, .by, .from, .to, .between])
        }.map(\.end)
        + glue(day.end)
      for at in ends {
        for month in monthNames(at) {
          // "Tre set" is tennis: a short form goes with digits.
          if tokens[at].text.count <= 3, tokens[at].text != "may", tokens[place].kind != .digits {
            continue
          }
          found += withYear(
            DayPattern(dayOfMonth: day.value.day, month: month.value), place, month.end)
        }
      }
      // "Il primo" is a day, "il secondo" is the second of something.
      let isOther = language == .it && day.value.isOrdinal && day.value.day > 1
      if day.value.day <= 31, !isOther {
        found.append(
          pattern(DayPattern(dayOfMonth: day.value.day), .needsDayArticle, end: day.end))
      }
    }
    found += nearDates(place)
    for before in [Reading<Nearness?>(value: nil, end: place)]
      + nearness(place).map({ Reading<Nearness?>(value: $0.value, end: $0.end) })
    {
      for month in monthNames(before.end) {
        let plain = DayPattern(month: month.value, nearness: before.value)
        found.append(
          pattern(plain, before.value == nil ? .needsPreposition : .firm, end: month.end))
        if before.value == nil {
          for after in nearness(month.end) where allowsAfter(after.value, month.end) {
            found.append(
              pattern(DayPattern(month: month.value, nearness: after.value), end: after.end))
          }
          found += withYear(plain, place, month.end).filter { $0.end > month.end }
        }
        if language == .en, before.value == nil { found += monthThenDay(month, place) }
      }
    }
    for year in years(place) {
      found.append(pattern(DayPattern(year: year.value), .needsYearWord, end: year.end))
    }
    return found
  }

  /// `lo scorso 3 marzo`, `31 gennaio scorso`, `il 20 giugno prossimo`.
  private func nearDates(_ place: Int) -> [Reading<NamedDays>] {
    guard language == .it else { return [] }
    func dated(_ place: Int) -> [Reading<DayPattern>] {
      monthDays(place).flatMap { day in
        monthNames(day.end).map {
          Reading(value: DayPattern(dayOfMonth: day.value.day, month: $0.value), end: $0.end)
        }
      }
    }
    func near(_ date: DayPattern, _ nearness: Nearness, _ end: Int) -> Reading<NamedDays> {
      var date = date
      date.nearness = nearness
      return pattern(date, end: end)
    }
    let before = nearness(place).flatMap { first in
      dated(first.end).map { near($0.value, first.value, $0.end) }
    }
    let after = dated(place).flatMap { date in
      nearness(date.end).map { near(date.value, $0.value, $0.end) }
    }
    return before + after
  }

  private func monthThenDay(_ month: Reading<Int>, _ place: Int) -> [Reading<NamedDays>] {
    let next = [month.end] + ends(month.end, .lead([.article, .day])) + glue(month.end)
    return next.flatMap { at in
      monthDays(at).flatMap { day -> [Reading<NamedDays>] in
        // "30 August 56" has its day before the month.
        if isSign(day.end, ":") || day.value.day > 31
          || tokens[at].text.count > 2 && tokens[at].kind == .digits
        {
          return []
        }
        return withYear(DayPattern(dayOfMonth: day.value.day, month: month.value), place, day.end)
      }
    }
  }

  /// A hyphen or a stroke between the parts of one date: 20-mag-2026.
  private func glue(_ place: Int) -> [Int] {
    (isSign(place, "-") || isSign(place, "/") || isSign(place, ".")) && tokens[place].isGlued
      ? [place + 1] : []
  }

  /// A date with the year after it, where one is told, and without.
  private func withYear(_ date: DayPattern, _ place: Int, _ end: Int) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    func add(_ pattern: DayPattern, _ end: Int) {
      if resolver.isImpossible(pattern) {
        impossible.append(place..<end)
      } else {
        found.append(self.pattern(pattern, end: end))
      }
    }
    add(date, end)
    let starts =
      [end, skipping([","], end)] + glue(end)
      + leads(end).filter { !$0.value.isDisjoint(with: [.of, .year]) }.map(\.end)
    for start in Set(starts) {
      for year in years(start) {
        var whole = date
        whole.year = year.value
        add(whole, year.end)
      }
      // Two digits alone are a year when they can be no day and no hour, or end the line.
      if date.dayOfMonth != nil, start == end, let token = token(start), let number = token.number,
        token.text.count == 2, number > 31 || start == tokens.count - 1
      {
        var whole = date
        whole.year = fullYear(number)
        add(whole, start + 1)
      }
    }
    return found
  }
}
