import Ground

extension DatePhrase {
  /// Two days of one month: `13-15 luglio`, `dal 13 al 15 luglio`, `from 13 to 15 July`.
  mutating func range() -> Found? {
    let start = position
    var first: Int?
    var last: Int?
    let parts = word().split(separator: "-").compactMap { Int($0) }
    if parts.count == 2, word().filter({ $0 == "-" }).count == 1 {
      (first, last) = (parts[0], parts[1])
      position += 1
    } else {
      _ = take("dal|dall|from|tra|fra|between")
      _ = take("il|the")
      first = dayNumber(word())
      if first != nil { position += 1 }
      guard first != nil, take("al|all|to|e|and|till|until") else {
        position = start
        return nil
      }
      _ = take("il|the")
      last = dayNumber(word())
      if last != nil { position += 1 }
    }
    if let first, let last, first < last, last <= 31, let (year, month) = someMonth(last) {
      let from = Day(year: year, month: month, day: first)
      if let from { return Found(day: from, until: Day(year: year, month: month, day: last)) }
    }
    position = start
    return nil
  }

  /// `il primo martedì di ottobre`, `the last Friday of the month`, `l'ultimo giorno del mese`.
  mutating func nthWeekday() -> Found? {
    let start = position
    _ = take("il|l|la|the")
    let ordinals: [[String]] =
      switch language {
      case .it:
        [["primo", "prima"], ["secondo", "seconda"], ["terzo", "terza"], ["quarto", "quarta"]]
      case .en: [["first", "1st"], ["second"], ["third"], ["fourth"]]
      }
    let place = ordinals.firstIndex { $0.contains(word()) }
    let isLast = ["ultimo", "ultima", "last"].contains(word())
    guard place != nil || isLast else { return nil }
    position += 1
    let weekday = CalendarWords.index(of: word(), in: CalendarWords.weekdays(language))
    let isDay = take("giorno|day")
    if weekday != nil { position += 1 }
    guard weekday != nil || (isDay && isLast), let (year, month) = someMonth(28),
      let first = Day(year: year, month: month, day: 1)
    else {
      position = start
      return nil
    }
    let length = Day.length(ofMonth: month, year: year)
    guard let weekday else { return Found(day: first + (length - 1)) }
    let ahead = (weekday + 1 - first.weekday + 7) % 7
    let day = isLast ? ahead + (length - 1 - ahead) / 7 * 7 : ahead + (place ?? 0) * 7
    return Found(day: first + day)
  }

  /// `il 20 del mese prossimo`, `the 20th of this month`.
  mutating func dayOfSomeMonth() -> Found? {
    let start = position
    _ = take("il|l|the|on")
    _ = take("the")
    if let number = dayNumber(word()) {
      position += 1
      if let (year, month) = relativeMonth(), let day = Day(year: year, month: month, day: number) {
        return Found(day: day)
      }
    }
    position = start
    return nil
  }

  /// A month by its name, with a year that may be told, or by its distance; `day` is the last day that
  /// must still lie ahead, or behind.
  private mutating func someMonth(_ day: Int) -> (year: Int, month: Int)? {
    if let month = relativeMonth() { return month }
    let start = position
    _ = take("di|of|in|del")
    guard let index = CalendarWords.index(of: word(), in: CalendarWords.months(language)) else {
      position = start
      return nil
    }
    position += 1
    if let year = Int(word()), (1900...2200).contains(year) {
      position += 1
      return (year, index + 1)
    }
    return reader.resolve(day: min(day, 28), month: index + 1).map { ($0.year, $0.month) }
  }

  private mutating func relativeMonth() -> (year: Int, month: Int)? {
    let table: [(String, Int)] =
      switch language {
      case .it:
        [
          ("di questo mese", 0), ("questo mese", 0), ("del mese prossimo", 1),
          ("del prossimo mese", 1), ("del mese scorso", -1), ("dello scorso mese", -1),
          ("del mese", 0),
        ]
      case .en:
        [
          ("of this month", 0), ("of the next month", 1), ("of next month", 1),
          ("of last month", -1), ("of|in the month", 0), ("this month", 0), ("next month", 1),
        ]
      }
    for (phrase, offset) in table where take(phrase) {
      let there = today.adding(months: offset)
      return (there.year, there.month)
    }
    return nil
  }
}
