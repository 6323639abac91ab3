import Ground

extension DatePhrase {
  /// A date by its numbers: `20 maggio`, `May 20, 2026`, `20/5`, `2026-05-20`, `il 20`.
  mutating func explicit() -> Found? {
    let start = position
    let hasArticle = take("il|l|lo|the|on|dal") && !(word().isEmpty)
    _ = take("the")
    if let day = numeric() { return Found(day: day) }
    if let day = dayAndMonth() { return Found(day: day) }
    if let day = monthAndDay() { return Found(day: day) }
    if hasArticle, let number = dayNumber(word()) {
      position += 1
      return reader.resolve(dayOfMonth: number).map { Found(day: $0) }
    }
    position = start
    return nil
  }

  /// `20 maggio [2026]`, `20th of May`.
  mutating func dayAndMonth() -> Day? {
    let start = position
    _ = take("the")
    guard let number = dayNumber(word()) else {
      position = start
      return nil
    }
    position += 1
    _ = take("di|of")
    let months = CalendarWords.months(language)
    guard let month = CalendarWords.index(of: word(), in: months) else {
      position = start
      return nil
    }
    position += 1
    return withYear(day: number, month: month + 1, orReturnTo: start)
  }

  /// `May 20[th][, 2026]`.
  mutating func monthAndDay() -> Day? {
    let start = position
    guard language == .en,
      let month = CalendarWords.index(of: word(), in: CalendarWords.months(.en))
    else { return nil }
    position += 1
    guard let number = dayNumber(word()) else {
      position = start
      return nil
    }
    position += 1
    return withYear(day: number, month: month + 1, orReturnTo: start)
  }

  private mutating func withYear(day: Int, month: Int, orReturnTo start: Int) -> Day? {
    if let year = Int(word()), (1900...2200).contains(year) {
      position += 1
      if let exact = Day(year: year, month: month, day: day) { return exact }
    } else if let resolved = reader.resolve(day: day, month: month) {
      return resolved
    }
    position = start
    return nil
  }

  /// A day of the month as digits or a word, with an English ending when there is one.
  mutating func dayNumber(_ word: String) -> Int? {
    if let number = CalendarWords.numeral(word, language), (1...31).contains(number) {
      if language == .en, ["a", "an"].contains(word) { return nil }
      if language == .it, ["un", "una"].contains(word) { return nil }
      // "20" and "th" are two words: the letters follow the digits without a space.
      if language == .en, ["st", "nd", "rd", "th"].contains(self.word(1)) {
        let index = position
        if index + 1 < words.endIndex,
          words[index].range.upperBound == words[index + 1].range.lowerBound
        {
          position += 1
        }
      }
      return number
    }
    return nil
  }

  /// `20/5[/2026]`, `20.5.2026`, `20-05-2026`, `2026-05-20`; the day comes first.
  private mutating func numeric() -> Day? {
    let text = word()
    guard let separator = text.first(where: { "/.-".contains($0) }) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
    if parts[0].count == 4, numbers.count == 3 {
      position += 1
      return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
    if numbers.count == 2 {
      guard separator != "." || parts[1].count <= 2 else { return nil }
      position += 1
      return reader.resolve(day: numbers[0], month: numbers[1])
    }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    position += 1
    return Day(year: year, month: numbers[1], day: numbers[0])
  }

  /// An hour after a date: minutes since midnight, or nothing.
  mutating func clock() -> Int? {
    let start = position
    let minute: Int? = language == .it ? italianClock() : englishClock()
    if minute == nil { position = start }
    return minute
  }

  private mutating func italianClock() -> Int? {
    if take("a mezzogiorno") || take("mezzogiorno") { return 12 * 60 }
    if take("all una") { return 13 * 60 }
    guard
      take("alle ore") || take("alle") || take("ore") || take("h") || take("verso le")
        || take("dalle"), let time = hourAndMinute(word())
    else { return nil }
    position += 1
    var (hour, minute) = time
    if take("e mezza") || take("e mezzo") {
      minute = 30
    } else if take("e un quarto") {
      minute = 15
    }
    if take("del pomeriggio") || take("di pomeriggio") || take("di sera") {
      if hour < 12 { hour += 12 }
    } else if take("del mattino") || take("di mattina") {
    } else if (1...7).contains(hour) {
      hour += 12
    }
    return hour * 60 + minute
  }

  private mutating func englishClock() -> Int? {
    if take("at noon") || take("noon") { return 12 * 60 }
    guard take("at|around|from"), let time = hourAndMinute(word()) else { return nil }
    position += 1
    var (hour, minute) = time
    if take("pm") || take("p m") {
      if hour < 12 { hour += 12 }
    } else if take("am") || take("a m") {
      if hour == 12 { hour = 0 }
    } else if (1...7).contains(hour) {
      hour += 12
    }
    minute = min(minute, 59)
    return hour * 60 + minute
  }

  private func hourAndMinute(_ word: String) -> (Int, Int)? {
    let parts = word.split(whereSeparator: { ":.".contains($0) })
    if let hour = parts.first.flatMap({ Int($0) }), (0...24).contains(hour) {
      guard parts.count > 1 else { return (hour, 0) }
      guard let minute = Int(parts[1]), (0...59).contains(minute) else { return nil }
      return (hour, minute)
    }
    guard let hour = CalendarWords.numeral(word, language), (1...12).contains(hour) else {
      return nil
    }
    return (hour, 0)
  }
}
