import Ground

/// Reads dates as people type them, in Italian and in English.
///
/// *Venerdì prossimo* is the first Friday to come (Accademia della Crusca, consulenza 132); *next
/// Friday* is the Friday of the week after. A bare weekday that is today means in seven days.
public struct DateReader: Sendable {
  let language: LanguageTag
  let today: Day
  let direction: DateDirection

  /// A reader for one language and one present day; `direction` decides for bare weekdays.
  public init(_ language: LanguageTag, today: Day, direction: DateDirection = .future) {
    self.language = language
    self.today = today
    self.direction = direction
  }

  /// The date a whole answer names; nothing when other words remain.
  public func read(_ text: String) -> DateMatch? {
    let words = Words.split(text)
    guard let match = find(in: text) else { return nil }
    let outside = words.filter { !match.range.overlaps($0.range) }
    return outside.allSatisfy { Self.fillers.contains($0.folded) } ? match : nil
  }

  /// The first date in a text, with the words that belong to it.
  public func find(in text: String) -> DateMatch? {
    let words = Words.split(text)
    for start in words.indices {
      var phrase = DatePhrase(words: words[start...], reader: self)
      guard var found = phrase.date() else { continue }
      if found.minute == nil { found.minute = phrase.clock() }
      let last = words[phrase.position - 1]
      var first = words[start]
      if start > 0, Self.leading.contains(words[start - 1].folded) { first = words[start - 1] }
      return DateMatch(
        day: found.day, until: found.until, isVague: found.isVague, minute: found.minute,
        alternative: found.alternative,
        range: first.range.lowerBound..<last.range.upperBound)
    }
    return nil
  }

  /// Words that may stand around a date without changing it.
  private static let fillers: Set<String> = [
    "il", "l", "lo", "la", "di", "del", "a", "al", "per", "entro", "the", "on", "of", "by", "era",
    "was", "it", "e", "is", "ci", "siamo", "visti", "alle", "at", "verso", "around", "about",
  ]

  /// Words that belong to the date that follows them.
  private static let leading: Set<String> = [
    "il", "l", "la", "di", "del", "on", "the", "entro", "by", "dal", "da", "al",
  ]

  func weekday(_ index: Int, shift: WeekdayShift?) -> (day: Day, alternative: Day?) {
    let ahead = (index + 1 - today.weekday + 7) % 7
    let next = today + (ahead == 0 ? 7 : ahead)
    let behind = (today.weekday - index - 1 + 7) % 7
    let last = today - (behind == 0 ? 7 : behind)
    let inWeek = today.monday + index
    switch shift {
    case .next where language == .it:
      return (next, next.monday == today.monday ? next + 7 : nil)
    case .next: return (today.monday + 7 + index, next.monday == today.monday ? next : nil)
    case .last: return (last, nil)
    case .this: return (inWeek, nil)
    case .weekAfter: return (today.monday + 7 + index, nil)
    case .weekBefore: return (today.monday - 7 + index, nil)
    case nil: return (direction == .past ? last : next, ahead == 0 ? today : nil)
    }
  }

  /// The day and month in the year that the direction asks for.
  func resolve(day: Int, month: Int) -> Day? {
    let here = Day(year: today.year, month: month, day: day)
    switch direction {
    case .future:
      if let here, here >= today { return here }
      return (1...8).lazy.compactMap { Day(year: today.year + $0, month: month, day: day) }.first
    case .past:
      if let here, here <= today { return here }
      return (1...8).lazy.compactMap { Day(year: today.year - $0, month: month, day: day) }.first
    }
  }

  /// The nearest day of the month that falls on a weekday, from 1 for Monday; within two years.
  func resolve(dayOfMonth: Int, weekday: Int) -> Day? {
    guard (1...31).contains(dayOfMonth) else { return nil }
    let step = direction == .past ? -1 : 1
    return (0...24).lazy
      .compactMap { offset -> Day? in
        let month = today.adding(months: offset * step)
        return Day(year: month.year, month: month.month, day: dayOfMonth)
      }
      .first { $0.weekday == weekday && (direction == .past ? $0 <= today : $0 >= today) }
  }

  /// The day of the month nearest in the direction.
  func resolve(dayOfMonth: Int) -> Day? {
    guard (1...31).contains(dayOfMonth) else { return nil }
    let step = direction == .past ? -1 : 1
    for offset in 0...12 {
      let month = today.adding(months: offset * step)
      guard let day = Day(year: month.year, month: month.month, day: dayOfMonth) else { continue }
      if direction == .past ? day <= today : day >= today { return day }
    }
    return nil
  }
}

/// How a weekday is moved from its week.
enum WeekdayShift { case next, last, this, weekAfter, weekBefore }
