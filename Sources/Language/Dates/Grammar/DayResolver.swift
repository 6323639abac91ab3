import Ground

/// Finds the day that words mean from the present one.
///
/// *Venerdì prossimo* is the first Friday to come (Accademia della Crusca, consulenza 132); *next
/// Friday* is the Friday of the week after.
struct DayResolver: Sendable {
  let language: LanguageTag
  let today: Day
  let direction: DateDirection

  /// The days a pattern names, and the other day it may mean.
  func resolve(_ pattern: DayPattern) -> (stretch: Stretch, alternative: Day?)? {
    if let feast = pattern.feast { return feastDay(feast, pattern).map { (Stretch($0), nil) } }
    if let season = pattern.season { return seasonDays(season, pattern).map { ($0, nil) } }
    if pattern.unit == .month { return monthDays(pattern).map { ($0, nil) } }
    if pattern.unit == .year {
      guard let year = pattern.year, let first = Day(year: year, month: 1, day: 1) else {
        return nil
      }
      return Stretch(.year, holding: first).map { ($0, nil) }
    }
    if let weekday = pattern.weekday, pattern.dayOfMonth == nil {
      guard pattern.month == nil, pattern.year == nil else { return nil }
      let (day, alternative) = self.weekday(weekday, pattern.nearness)
      return (Stretch(day), alternative)
    }
    return day(pattern).map { (Stretch($0), nil) }
  }

  /// The first day in a stretch that a pattern fits.
  func resolve(_ pattern: DayPattern, in stretch: Stretch) -> Day? {
    guard pattern.nearness == nil, pattern.unit == .day, pattern.feast == nil else { return nil }
    return (0...(stretch.last - stretch.first)).lazy.map { stretch.first + $0 }
      .first { fits($0, pattern) }
  }

  /// Whether no year has such a day, or the year that is named has not.
  func isImpossible(_ pattern: DayPattern) -> Bool {
    guard let day = pattern.dayOfMonth else { return false }
    guard let month = pattern.month else { return day > 31 }
    if let year = pattern.year { return Day(year: year, month: month, day: day) == nil }
    return Day(year: 2024, month: month, day: day) == nil
  }

  private func weekday(_ weekday: Int, _ nearness: Nearness?) -> (day: Day, alternative: Day?) {
    let ahead = (weekday - today.weekday + 7) % 7
    let next = today + (ahead == 0 ? 7 : ahead)
    let last = today - (ahead == 0 ? 7 : 7 - ahead)
    let inWeek = today.monday + (weekday - 1)
    switch nearness {
    case .next where language == .it:
      return (next, next.monday == today.monday ? next + 7 : nil)
    case .next: return (inWeek + 7, next.monday == today.monday ? next : nil)
    case .afterNext: return ((language == .it ? next : inWeek + 7) + 7, nil)
    case .last: return (last, nil)
    case .beforeLast: return (last - 7, nil)
    case .this: return (direction == .past || inWeek >= today ? inWeek : next, nil)
    case nil: return (direction == .past ? last : next, ahead == 0 ? today : nil)
    }
  }

  private func day(_ pattern: DayPattern) -> Day? {
    guard let dayOfMonth = pattern.dayOfMonth, (1...31).contains(dayOfMonth) else { return nil }
    if let year = pattern.year {
      guard let month = pattern.month else { return nil }
      // A weekday beside a whole date adds nothing, even when it is the wrong one.
      return Day(year: year, month: month, day: dayOfMonth)
    }
    if pattern.month == nil, let nearness = pattern.nearness, nearness != .this { return nil }
    let step = direction == .past || pattern.nearness == .last ? -1 : 1
    let months = pattern.month == nil ? 28 : 12 * 12
    let candidates = (0...months).lazy.compactMap { offset -> Day? in
      let there = self.today.adding(months: offset * step)
      guard pattern.month == nil || there.month == pattern.month else { return nil }
      return Day(year: there.year, month: there.month, day: dayOfMonth)
    }.filter { step < 0 ? $0 <= self.today : $0 >= self.today }
    guard let weekday = pattern.weekday else { return candidates.first { _ in true } }
    let agreeing = candidates.first { $0.weekday == weekday }
    guard pattern.month != nil, let nearest = candidates.first(where: { _ in true }) else {
      return agreeing
    }
    // A wrong weekday beside a day and month is a slip: the nearest date is meant.
    guard let agreeing, abs(agreeing - nearest) < 366 * 2 else { return nearest }
    return agreeing
  }

  private func fits(_ day: Day, _ pattern: DayPattern) -> Bool {
    (pattern.weekday == nil || day.weekday == pattern.weekday)
      && (pattern.dayOfMonth == nil || day.dayOfMonth == pattern.dayOfMonth)
      && (pattern.month == nil || day.month == pattern.month)
      && (pattern.year == nil || day.year == pattern.year)
  }

  private func monthDays(_ pattern: DayPattern) -> Stretch? {
    guard let month = pattern.month else { return nil }
    let ahead = (month - today.month + 12) % 12
    let next = ahead == 0 ? 12 : ahead
    let offset: Int
    if let year = pattern.year {
      return Day(year: year, month: month, day: 1).flatMap { Stretch(.month, holding: $0) }
    }
    switch pattern.nearness {
    case .next: offset = next
    case .afterNext: offset = next + 12
    case .last: offset = ahead - 12
    case .beforeLast: offset = ahead - 24
    case .this: offset = month - today.month
    case nil: offset = direction == .past && ahead > 0 ? ahead - 12 : ahead
    }
    return Stretch(.month, holding: today.adding(months: offset))
  }

  private func seasonDays(_ season: Int, _ pattern: DayPattern) -> Stretch? {
    if let year = pattern.year { return Stretch(season: season, year: year) }
    let all = (-3...3).compactMap { Stretch(season: season, year: today.year + $0) }
    return choose(all, pattern.nearness)
  }

  private func feastDay(_ feast: Feast, _ pattern: DayPattern) -> Day? {
    if let year = pattern.year { return feast.day(in: year) }
    let all = (-3...3).compactMap { feast.day(in: today.year + $0).map { Stretch($0) } }
    return choose(all, pattern.nearness)?.first
  }

  /// The one of several stretches in order of time that is meant.
  private func choose(_ all: [Stretch], _ nearness: Nearness?) -> Stretch? {
    let running = all.first { $0.first <= today && today <= $0.last }
    let coming = all.filter { $0.first > today }
    let gone = all.filter { $0.last < today }
    switch nearness {
    case .this: return running ?? coming.first
    case .next: return coming.first
    case .afterNext: return coming.dropFirst().first
    case .last: return gone.last
    case .beforeLast: return gone.dropLast().last
    case nil: return running ?? (direction == .past ? gone.last : coming.first)
    }
  }
}
