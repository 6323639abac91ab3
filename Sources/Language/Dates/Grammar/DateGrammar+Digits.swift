import Ground

/// Dates in numbers alone.
extension DateGrammar {
  /// Dates in numbers, the day first: 20/5, 20.5.2026, 20-05-26, 2026-05-20, 10/2014.
  func numericDates(_ place: Int) -> [Reading<NamedDays>] {
    guard let first = token(place), let a = first.number, let sign = token(place + 1),
      sign.isGlued, ["/", ".", "-"].contains(sign.text), let second = token(place + 2),
      second.isGlued, let b = second.number, !isVersion(place)
    else { return [] }
    if isSign(place + 3, sign.text), tokens[place + 3].isGlued, let third = token(place + 4),
      third.isGlued, let c = third.number
    {
      return threeNumbers((a, b, c), place, sign.text)
    }
    guard
      !(token(place + 3)?.isGlued == true && ["/", ":", "%", "-"].contains(token(place + 3)?.text))
    else { return [] }
    let widths = (first.text.count, second.text.count)
    if widths.0 == 4, widths.1 <= 2, (1...12).contains(b), sign.text != "." {
      return [pattern(DayPattern(month: b, year: a), .needsYearWord, end: place + 3)]
    }
    if widths.1 == 4, widths.0 <= 2, (1...12).contains(a), (1900...2199).contains(b) {
      return [
        pattern(
          DayPattern(month: a, year: b), sign.text == "/" ? .firm : .needsPreposition,
          end: place + 3)
      ]
    }
    // Marks and versions look the same: 1-2, 10.1.
    if sign.text != "/", second.text.count < 2 || widths.0 < 2 || !second.text.hasPrefix("0"),
      leadsToDay(place) == false
    {
      return []
    }
    if isMonthFirst(a, b), sign.text == "/", widths.0 <= 2 {
      let date = DayPattern(dayOfMonth: b, month: a)
      return resolver.isImpossible(date) ? [] : [pattern(date, .needsPreposition, end: place + 3)]
    }
    guard widths.0 <= 2, widths.1 <= 2, (1...31).contains(a), (1...12).contains(b) else {
      return []
    }
    let date = DayPattern(dayOfMonth: a, month: b)
    guard !resolver.isImpossible(date) else {
      if sign.text == "/" { impossible.append(place..<(place + 3)) }
      return []
    }
    // A fraction of something is no date, nor is around the clock.
    let isFraction =
      leads(place + 3).contains { $0.value.contains(.of) && $0.value != .of }
      || atoms(place + 3).contains { if case .unit = $0.value { true } else { false } }
      || (a, b) == (24, 7)
    let footing: Footing =
      sign.text == "/" ? (isFraction ? .needsDayArticle : .firm) : .needsDayArticle
    return [pattern(date, footing, end: place + 3)]
  }

  /// Whether numbers can only be a month and a day as Americans write them: 6/30.
  private func isMonthFirst(_ first: Int, _ second: Int) -> Bool {
    language == .en && (1...12).contains(first) && (13...31).contains(second)
  }

  private func threeNumbers(
    _ numbers: (Int, Int, Int), _ place: Int, _ sign: String
  ) -> [Reading<NamedDays>] {
    let end = place + 5
    if let token = token(end), token.isGlued, token.text != ",", token.text != ".",
      token.text != "?",
      token.text != "!", token.text != ")", token.text != "t"
    {
      return []
    }
    let widths = (
      tokens[place].text.count, tokens[place + 2].text.count, tokens[place + 4].text.count
    )
    let date: DayPattern
    if widths.0 == 4, widths.1 <= 2, widths.2 <= 2 {
      date = DayPattern(dayOfMonth: numbers.2, month: numbers.1, year: numbers.0)
    } else if widths.0 <= 2, widths.1 <= 2, widths.2 == 4 || widths.2 == 2 {
      let year = widths.2 == 4 ? numbers.2 : fullYear(numbers.2)
      date =
        isMonthFirst(numbers.0, numbers.1)
        ? DayPattern(dayOfMonth: numbers.1, month: numbers.0, year: year)
        : DayPattern(dayOfMonth: numbers.0, month: numbers.1, year: year)
    } else {
      return []
    }
    guard let month = date.month, (1...12).contains(month), let day = date.dayOfMonth,
      (1...31).contains(day), !resolver.isImpossible(date)
    else {
      if sign == "/" { impossible.append(place..<end) }
      return []
    }
    let isBare = sign == "." && widths.2 == 2
    return [pattern(date, isBare ? .needsDayArticle : .firm, end: end)]
  }

  /// Whether an article or a weekday before a number makes it a day.
  private func leadsToDay(_ place: Int) -> Bool {
    let before = (max(0, place - 2)..<place).flatMap { start in
      atoms(start).filter { $0.end == place || $0.end == place - 1 && isSign($0.end, ",") }
    }
    return before.contains { reading in
      switch reading.value {
      case .lead(let lead): lead.contains(.day)
      case .weekday: true
      default: false
      }
    }
  }

  /// Whether a number stands for the version of something.
  private func isVersion(_ place: Int) -> Bool {
    guard let before = token(place - 1) else { return false }
    if tokens[place].isGlued, before.kind == .letters { return true }
    if tokens[place].isGlued, [".", "/", "-", "#"].contains(before.text) { return true }
    return ["v", "ver", "versione", "version", "release", "rel"].contains(before.text)
  }
}
