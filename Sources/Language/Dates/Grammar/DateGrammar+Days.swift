import Ground

/// Days, months and years by their names and numbers.
extension DateGrammar {
  /// Every way to read days, months, weeks or years at a place.
  func days(_ place: Int) -> [Reading<NamedDays>] {
    if let known = daysAt[place] { return known }
    // Whatever leads back to this place while it is being read finds nothing here.
    daysAt[place] = []
    guard token(place) != nil else { return [] }
    var found = relativeDays(place)
    found += weekdays(place)
    found += namedDates(place) + numericDates(place)
    found += feasts(place) + seasons(place)
    found += periods(place) + places(place) + edges(place)
    found += shifts(place)
    found += found.flatMap { continued($0) }
    daysAt[place] = found
    return found
  }

  /// The same after prepositions and articles, which settle what a bare number is.
  func daysAfterLead(_ place: Int) -> [Reading<NamedDays>] {
    leads(place).flatMap { lead in
      days(lead.end).map { reading in
        var named = reading.value
        named.footing = named.footing.after(lead.value)
        return Reading(value: named, end: reading.end)
      }
    }
  }

  /// The days a reading means, from the present day.
  func stretch(_ named: NamedDays) -> (stretch: Stretch, alternative: Day?)? {
    switch named.value {
    case .stretch(let stretch): return (stretch, named.alternative)
    case .pattern(let pattern): return resolver.resolve(pattern)
    }
  }

  func pattern(_ pattern: DayPattern, _ footing: Footing = .firm, end: Int) -> Reading<NamedDays> {
    Reading(value: NamedDays(value: .pattern(pattern), footing: footing), end: end)
  }

  func stretch(_ stretch: Stretch, _ footing: Footing = .firm, end: Int) -> Reading<NamedDays> {
    Reading(value: NamedDays(value: .stretch(stretch), footing: footing), end: end)
  }

  private func relativeDays(_ place: Int) -> [Reading<NamedDays>] {
    atoms(place).compactMap { atom in
      switch atom.value {
      case .relative(let days):
        return self.stretch(Stretch(today + days), end: atom.end)
      case .relativePart(let days, let part):
        var reading = self.stretch(Stretch(today + days), end: atom.end)
        reading = Reading(
          value: NamedDays(value: reading.value.value, part: part), end: atom.end)
        return reading
      case .now: return self.stretch(Stretch(today), .wholeAnswer, end: atom.end)
      default: return nil
      }
    }
  }

  func nearness(_ place: Int) -> [Reading<Nearness>] {
    values(place) { if case .near(let nearness) = $0 { nearness } else { nil } }
  }

  private func weekdays(_ place: Int) -> [Reading<NamedDays>] {
    var found: [Reading<NamedDays>] = []
    for before in [Reading<Nearness?>(value: nil, end: place)]
      + nearness(place).map({ Reading<Nearness?>(value: $0.value, end: $0.end) })
    {
      for weekday in weekdayNames(before.end) {
        let isShort =
          tokens[before.end].text.count <= 4 && !Self.sureShort.contains(tokens[before.end].text)
        let footing: Footing =
          isShort && before.value == nil ? .needsBarePreposition : .firm
        // "This coming Sunday" is the first to come, whatever "next" is.
        let isComing = ["coming", "upcoming", "comming"].contains(
          tokens[before.end - 1 < place ? place : before.end - 1].text)
        let plain = DayPattern(
          weekday: weekday.value, nearness: isComing ? .this : before.value)
        found.append(pattern(plain, footing, end: weekday.end))
        if before.value == nil {
          for after in nearness(weekday.end) where allowsAfter(after.value, weekday.end) {
            let near = DayPattern(weekday: weekday.value, nearness: after.value)
            found.append(pattern(near, end: after.end))
          }
          if language == .it {
            for end in ends(weekday.end, .after) where token(end - 1)?.text == "dopo" {
              let next = DayPattern(weekday: weekday.value, nearness: .next)
              found.append(pattern(next, .wholeAnswer, end: end))
            }
          }
        }
        found += dated(plain, weekday.end)
      }
    }
    return found
  }

  /// Short forms of weekdays that are nothing else.
  private static let sureShort: Set<String> = [
    "tue", "tues", "weds", "thu", "thur", "thurs", "fri", "lun", "giov",
  ]

  func weekdayNames(_ place: Int) -> [Reading<Int>] {
    values(place) { if case .weekday(let day) = $0 { day } else { nil } }
  }

  /// English says *next* before a word and only *after next* behind it.
  func allowsAfter(_ nearness: Nearness, _ place: Int) -> Bool {
    language == .it || nearness == .afterNext || nearness == .beforeLast
      || ["just", "coming", "gone"].contains(token(place)?.text ?? "")
  }

  /// A weekday with the date beside it: `giovedì 14 maggio`, `Tuesday the 19th`, `gio 15`.
  private func dated(_ weekday: DayPattern, _ place: Int) -> [Reading<NamedDays>] {
    guard weekday.nearness == nil else { return [] }
    let next = skipping([","], place)
    var found: [Reading<NamedDays>] = []
    // "Giovedì a otto" is a week later, and no eighth.
    if atoms(next).contains(where: { if case .weekLater = $0.value { true } else { false } }) {
      return []
    }
    for lead in leads(next)
    where lead.value.isDisjoint(with: [
      .hour, .hourArticle, .from, .to, .between, .by, .before, .after,
    ]) {
      // "Thursday around five" is an hour of it.
      if ends(next, .filler).contains(where: { $0 <= lead.end }) { continue }
      for date in namedDates(lead.end) + numericDates(lead.end) {
        guard case .pattern(let other) = date.value.value, other.dayOfMonth != nil,
          let both = weekday.merged(with: other)
        else { continue }
        // A bare number is the day of the month, unless it begins an hour.
        if other.month == nil, startsHour(lead.end, date.end) { continue }
        // "Sabato 10-12" is two hours, unless the tenth of December is a Saturday.
        if isSign(lead.end + 1, "-"), date.end == lead.end + 3,
          let day = stretch(date.value)?.stretch.first, day.weekday != weekday.weekday
        {
          continue
        }
        found.append(pattern(both, end: date.end))
      }
    }
    return found
  }

  private func startsHour(_ place: Int, _ end: Int) -> Bool {
    clocks(place).contains { $0.end > end || ($0.end == end && $0.value.footing == .firm) }
      || [":", "-"].contains { isSign(end, $0) }
  }

  func monthNames(_ place: Int) -> [Reading<Int>] {
    values(place) { if case .month(let month) = $0 { month } else { nil } }
  }

}
