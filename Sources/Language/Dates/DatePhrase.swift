import Ground

/// The words of a date being read, one after the other.
struct DatePhrase {
  struct Found {
    var day: Day
    var until: Day?
    var minute: Int?
    var alternative: Day?
    var isVague = false
  }

  let words: ArraySlice<Word>
  let reader: DateReader
  var position: Int

  init(words: ArraySlice<Word>, reader: DateReader) {
    self.words = words
    self.reader = reader
    position = words.startIndex
  }

  var today: Day { reader.today }
  var language: LanguageTag { reader.language }

  func word(_ offset: Int = 0) -> String {
    let index = position + offset
    return index < words.endIndex ? words[index].folded : ""
  }

  /// Takes the given words when they come next; `|` separates alternatives for one place.
  mutating func take(_ phrase: String) -> Bool {
    let parts = phrase.split(separator: " ")
    for (offset, part) in parts.enumerated() {
      let options = part.split(separator: "|")
      guard options.contains(where: { $0 == word(offset) }) else { return false }
    }
    position += parts.count
    return true
  }

  mutating func date() -> Found? {
    let start = position
    let attempts: [(inout DatePhrase) -> Found?] = [
      { $0.relative() }, { $0.range() }, { $0.nthWeekday() }, { $0.span() }, { $0.weekday() },
      { $0.counted() }, { $0.feast() }, { $0.dayOfSomeMonth() }, { $0.explicit() },
    ]
    for attempt in attempts {
      position = start
      if let found = attempt(&self) { return found }
    }
    position = start
    return nil
  }

  private mutating func relative() -> Found? {
    let table: [(String, Int)] =
      switch language {
      case .it:
        [
          ("dopo domani", 2), ("dopodomani", 2), ("l altro ieri", -2), ("altro ieri", -2),
          ("ieri l altro", -2), ("altroieri|avantieri|avantieri", -2), ("oggi", 0),
          ("domani|domattina", 1), ("ieri", -1), ("stamattina|stamani|stasera|stanotte", 0),
          ("questa|sta mattina|sera|notte", 0),
        ]
      case .en:
        [
          ("the day after tomorrow", 2), ("day after tomorrow", 2),
          ("the day before yesterday", -2), ("day before yesterday", -2), ("today", 0),
          ("tomorrow", 1), ("yesterday", -1), ("tonight", 0), ("last night", -1),
          ("this morning|afternoon|evening", 0),
        ]
      }
    for (phrase, offset) in table where take(phrase) {
      _ = partOfDay()
      return Found(day: today + offset)
    }
    return nil
  }

  mutating func partOfDay() -> Bool {
    switch language {
    case .it:
      take("mattina|pomeriggio|sera|notte") || take("di|nel|in mattina|pomeriggio|sera|mattinata")
    case .en:
      take("morning|afternoon|evening|night") || take("in the morning|afternoon|evening")
    }
  }

  private mutating func span() -> Found? {
    switch language {
    case .it:
      if take("la settimana prossima|ventura") || take("settimana prossima")
        || take("la prossima settimana") || take("prossima settimana")
      {
        return week(1)
      }
      if take("la settimana scorsa|passata") || take("settimana scorsa|passata")
        || take("la scorsa settimana") || take("scorsa settimana")
      {
        return week(-1)
      }
      if take("il mese prossimo") || take("mese prossimo") || take("il prossimo mese")
        || take("prossimo mese")
      {
        return month(1)
      }
      if take("il mese scorso") || take("mese scorso") || take("lo scorso mese") {
        return month(-1)
      }
      if take("l anno scorso") || take("anno scorso") { return year(-1) }
      if take("questa settimana") { return week(0) }
      if take("fine mese") || take("a fine mese") { return endOfMonth() }
      _ = take("il prossimo") || take("prossimo") || take("questo") || take("nel") || take("il")
      if take("fine settimana") || take("weekend") || take("week end") { return weekend() }
    case .en:
      if take("next week") { return week(1) }
      if take("last week") { return week(-1) }
      if take("this week") { return week(0) }
      if take("next month") { return month(1) }
      if take("last month") { return month(-1) }
      if take("last year") { return year(-1) }
      if take("end of the month") || take("the end of the month") { return endOfMonth() }
      _ = take("next") || take("this") || take("the")
      if take("weekend") { return weekend() }
    }
    return nil
  }

  private func week(_ offset: Int) -> Found {
    let monday = today.monday + 7 * offset
    return Found(day: monday, until: monday + 6, isVague: true)
  }

  private func month(_ offset: Int) -> Found? {
    let there = today.adding(months: offset)
    guard let first = Day(year: there.year, month: there.month, day: 1) else { return nil }
    return Found(day: first, until: first.adding(months: 1) - 1, isVague: true)
  }

  private func year(_ offset: Int) -> Found? {
    guard let first = Day(year: today.year + offset, month: 1, day: 1) else { return nil }
    return Found(day: first, until: first.adding(months: 12) - 1, isVague: true)
  }

  private func endOfMonth() -> Found? {
    let length = Day.length(ofMonth: today.month, year: today.year)
    return Day(year: today.year, month: today.month, day: length).map { Found(day: $0) }
  }

  private func weekend() -> Found {
    let past = reader.direction == .past
    let saturday = past && today.weekday < 6 ? today.monday - 2 : today.monday + 5
    return Found(day: saturday, until: saturday + 1)
  }

  mutating func weekday() -> Found? {
    var shift: WeekdayShift?
    switch language {
    case .it:
      _ = take("il|la|di|lo")
      if take("prossimo|prossima") {
        shift = .next
      } else if take("scorso|scorsa|ultimo|ultima") {
        shift = .last
      }
    case .en:
      _ = take("on")
      if take("next") {
        shift = .next
      } else if take("last") {
        shift = .last
      } else if take("this") {
        shift = .this
      }
    }
    let names = CalendarWords.weekdays(language)
    guard let index = CalendarWords.index(of: word(), in: names) else { return nil }
    // "mar" and "sun" are also beginnings of other words: only whole short forms count.
    position += 1
    if let exact = dayAndMonth() ?? monthAndDay() { return Found(day: exact) }
    // A number after a weekday is the day of the month, unless it is an hour.
    let isHour = ["am", "pm", "a", "p", "h", "o"].contains(word(1))
    if !isHour, let number = Int(word()),
      let day = reader.resolve(dayOfMonth: number, weekday: index + 1)
    {
      position += 1
      return Found(day: day)
    }
    switch language {
    case .it:
      if take("prossimo|prossima|venturo") { shift = .next }
      if take("scorso|scorsa|passato|passata") { shift = .last }
      if take("della settimana prossima") || take("della prossima settimana") { shift = .weekAfter }
      if take("della settimana scorsa") { shift = .weekBefore }
      if take("di questa settimana") { shift = .this }
    case .en:
      if take("next week") || take("of next week") { shift = .weekAfter }
      if take("last week") || take("of|from last week") { shift = .weekBefore }
      if take("this week") || take("of this week") { shift = .this }
    }
    _ = partOfDay()
    let (day, alternative) = reader.weekday(index, shift: shift)
    return Found(day: day, alternative: alternative)
  }

  mutating func counted() -> Found? {
    let isAhead: Bool =
      switch language {
      case .it: take("tra|fra|in")
      case .en: take("in|within")
      }
    guard let amount = amount(), let days = unit() else { return nil }
    let sign: Int
    switch language {
    case .it where take("fa"), .en where take("ago"): sign = -1
    case .en where take("from now") || take("hence"): sign = 1
    default:
      guard isAhead else { return nil }
      sign = 1
    }
    switch days {
    case .days(let count): return Found(day: today + sign * amount * count)
    case .months(let count): return Found(day: today.adding(months: sign * amount * count))
    }
  }

  private enum Unit { case days(Int), months(Int) }

  private mutating func amount() -> Int? {
    if take("un paio di") || take("a couple of") { return 2 }
    guard let value = CalendarWords.numeral(word(), language), value <= 1000 else { return nil }
    position += 1
    return value
  }

  private mutating func unit() -> Unit? {
    if take("giorno|giorni|day|days") { return .days(1) }
    if take("settimana|settimane|week|weeks") { return .days(7) }
    if take("mese|mesi|month|months") { return .months(1) }
    if take("anno|anni|year|years") { return .months(12) }
    return nil
  }
}
