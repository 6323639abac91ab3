import Ground

/// Days named together with how far away their week, month or year is.
extension DateGrammar {
  /// An amount of time from now on: forwards or backwards.
  private func distances(_ place: Int) -> [Reading<(amount: TimeAmount, sign: Int)>] {
    var found: [Reading<(amount: TimeAmount, sign: Int)>] = []
    for end in ends(place, .ahead) {
      found += amounts(end).map { Reading(value: ($0.value, 1), end: $0.end) }
    }
    for amount in amounts(place) {
      found += ends(amount.end, .ago).map { Reading(value: (amount.value, -1), end: $0) }
      found += ends(amount.end, .hence).map { Reading(value: (amount.value, 1), end: $0) }
    }
    return found.filter { !$0.value.amount.isPartOfDay }
  }

  /// `giovedì tra due settimane`, `il 3 maggio di due anni fa`, `May two years ago`.
  func shiftedInto(_ reading: Reading<NamedDays>) -> [Reading<NamedDays>] {
    guard case .pattern(let pattern) = reading.value.value, pattern.nearness == nil,
      pattern.year == nil
    else { return [] }
    var found: [Reading<NamedDays>] = []
    for lead in leads(skipping([","], reading.end))
    where lead.value.isDisjoint(with: [.hour, .by, .to, .from, .between, .before, .after]) {
      for distance in distances(lead.end) {
        let there = distance.value.amount.from(today, minute: 0, sign: distance.value.sign).day
        guard let days = days(of: pattern, in: distance.value.amount, around: there) else {
          continue
        }
        found.append(stretch(days, end: distance.end))
      }
    }
    return found
  }

  /// What a pattern means in the week, the month or the year around a day that is so far away.
  private func days(
    of pattern: DayPattern, in amount: TimeAmount, around there: Day
  ) -> Stretch? {
    let isWeekday = pattern == DayPattern(weekday: pattern.weekday)
    if isWeekday, let weekday = pattern.weekday {
      guard amount.months == 0, amount.days % 7 == 0 else { return nil }
      return Stretch(there.monday + (weekday - 1))
    }
    guard amount.days == 0, pattern.weekday == nil else { return nil }
    if pattern.month == nil, pattern.feast == nil, pattern.season == nil {
      return Stretch(.month, holding: there).flatMap { resolver.resolve(pattern, in: $0) }
        .map { Stretch($0) }
    }
    guard amount.months % 12 == 0 else { return nil }
    var whole = pattern
    whole.year = there.year
    return resolver.resolve(whole)?.stretch
  }

  /// `tra due settimane giovedì`, `in two weeks on Thursday`.
  func weekdayThen(_ shifted: Reading<NamedDays>) -> [Reading<NamedDays>] {
    guard case .stretch(let there) = shifted.value.value, shifted.value.minute == nil,
      (there.first - today) % 7 == 0
    else { return [] }
    return leads(skipping([","], shifted.end))
      .filter { $0.value.isEmpty || $0.value == .article || $0.value == .preposition }
      .flatMap { lead in
        weekdayNames(lead.end).map {
          stretch(Stretch(there.first.monday + ($0.value - 1)), end: $0.end)
        }
      }
  }

  /// `la sera prima di Natale`, `the morning after the 3rd of June`.
  func partsBeside(_ place: Int) -> [Reading<NamedDays>] {
    parts(place).flatMap { part in
      besides(part.end).flatMap { (at, sign) in
        daysAfterLead(at).compactMap { anchor -> Reading<NamedDays>? in
          guard anchor.value.footing == .firm, let there = anchors(anchor.value).last,
            there.unit == .day, there.first == there.last
          else { return nil }
          let days = NamedDays(value: .stretch(Stretch(there.first + sign)), part: part.value)
          return Reading(value: days, end: anchor.end)
        }
      }
    }
  }
}
