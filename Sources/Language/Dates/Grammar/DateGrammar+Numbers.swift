import Ground

extension DateGrammar {
  /// A whole number in digits or in words.
  func numbers(_ place: Int) -> [Reading<Int>] {
    if let token = token(place), let number = token.number {
      // 1.5 and 10.1 are not one and ten.
      if isSign(place + 1, "."), tokens[place + 1].isGlued, let next = self.token(place + 2),
        next.isGlued, next.kind == .digits
      {
        return []
      }
      return [Reading(value: number, end: place + 1)]
    }
    return values(place) { if case .number(let value) = $0 { value } else { nil } }
  }

  /// A place in an order, in digits with their sign or in words.
  func ordinals(_ place: Int) -> [Reading<Int>] {
    var found = values(place) { atom -> Int? in
      if case .ordinal(let value) = atom { value } else { nil }
    }
    if let number = token(place)?.number, let mark = token(place + 1), mark.isGlued {
      let marks = language == .it ? ["°", "o", "a"] : ["st", "nd", "rd", "th", "°"]
      if marks.contains(mark.text) { found.append(Reading(value: number, end: place + 2)) }
    } else if language == .en, let number = token(place)?.number, let mark = token(place + 1),
      ["st", "nd", "rd", "th"].contains(mark.text)
    {
      found.append(Reading(value: number, end: place + 2))
    }
    return found
  }

  /// A day of a month, and whether it stands as an ordinal.
  func monthDays(_ place: Int) -> [Reading<(day: Int, isOrdinal: Bool)>] {
    let ordinal = ordinals(place).map {
      Reading(value: (day: $0.value, isOrdinal: true), end: $0.end)
    }
    let plain = numbers(place).filter { reading in
      // "a", "un" are articles here, and three digits no day.
      reading.value > 0 && reading.value < 100
        && !["a", "an", "un", "una"].contains(self.tokens[place].text)
    }
    // "Prima di pranzo" is no first of a month.
    if language == .it, token(place)?.text == "prima" { return [] }
    return ordinal + plain.map { Reading(value: (day: $0.value, isOrdinal: false), end: $0.end) }
  }

  /// A year in four digits, or in two with an apostrophe.
  func years(_ place: Int) -> [Reading<Int>] {
    if let number = token(place)?.number, tokens[place].text.count == 4,
      (1000...2199).contains(number)
    {
      return [Reading(value: number, end: place + 1)]
    }
    if isSign(place, "'"), let number = token(place + 1)?.number, tokens[place + 1].text.count == 2
    {
      return [Reading(value: fullYear(number), end: place + 2)]
    }
    return spokenYears(place)
  }

  /// `duemilaventi`, `millenovecentottantasette`, `nineteen ninety-four`, `two thousand and twenty`.
  private func spokenYears(_ place: Int) -> [Reading<Int>] {
    guard let word = token(place), word.kind == .letters else { return [] }
    if language == .it {
      for (stem, base) in [("duemila", 2000), ("millenovecento", 1900), ("millenovecent", 1900)] {
        guard word.text.hasPrefix(stem) else { continue }
        let rest = String(word.text.dropFirst(stem.count))
        if rest.isEmpty { return [Reading(value: base, end: place + 1)] }
        for entry in DateLexicon.italian.entries[rest] ?? [] {
          if case .number(let value) = entry.atom, entry.rest.isEmpty {
            return [Reading(value: base + value, end: place + 1)]
          }
        }
      }
      return []
    }
    if word.text == "two", token(place + 1)?.text == "thousand" {
      let next = token(place + 2)?.text == "and" ? place + 3 : place + 2
      return [Reading(value: 2000, end: place + 2)]
        + numbers(next).filter { (1...99).contains($0.value) }
        .map { Reading(value: 2000 + $0.value, end: $0.end) }
    }
    guard word.text == "nineteen" || word.text == "twenty" else { return [] }
    let next = isSign(place + 1, "-") ? place + 2 : place + 1
    return numbers(next).filter { (10...99).contains($0.value) && tokens[next].kind == .letters }
      .map { Reading(value: (word.text == "twenty" ? 2000 : 1900) + $0.value, end: $0.end) }
  }

  /// The year that two digits mean: up to twenty years ahead, else the last one that ends so.
  func fullYear(_ twoDigits: Int) -> Int {
    let year = today.year / 100 * 100 + twoDigits
    return year > today.year + 20 ? year - 100 : year
  }

  /// How much of a unit: whole numbers, halves, a couple.
  private func quantities(_ place: Int) -> [Reading<Int>] {
    var found = numbers(place).map { Reading(value: $0.value * 4, end: $0.end) }
    found += values(place) { if case .amount(let quarters) = $0 { quarters } else { nil } }
    if let whole = token(place)?.number, isSign(place + 1, "/"),
      let parts = token(place + 2)?.number, parts == 2 || parts == 4
    {
      found.append(Reading(value: whole * 4 / parts, end: place + 3))
    }
    if let whole = token(place)?.number, isSign(place + 1, ".") || isSign(place + 1, ","),
      tokens[place + 1].isGlued, let part = token(place + 2), part.isGlued,
      let quarters = ["5": 2, "25": 1, "75": 3][part.text]
    {
      found.append(Reading(value: whole * 4 + quarters, end: place + 3))
    }
    // "Two and a half hours".
    for reading in found {
      for more in andQuarters(reading.end) {
        found.append(Reading(value: reading.value + more.value, end: more.end))
      }
    }
    return found
  }

  /// What comes after a whole: `e mezza`, `and a quarter`.
  func andQuarters(_ place: Int) -> [Reading<Int>] {
    values(place) { if case .andQuarters(let quarters) = $0 { quarters } else { nil } }
  }

  /// A unit that time is counted in; `'` are minutes.
  func units(_ place: Int) -> [Reading<TimeUnit>] {
    var found = values(place) { atom -> TimeUnit? in
      if case .unit(let unit) = atom { unit } else { nil }
    }
    if isSign(place, "'") { found.append(Reading(value: .minute, end: place + 1)) }
    return found
  }

  /// A length of time: `due settimane`, `an hour and a half`, `3 settimane e 2 giorni`.
  func amounts(_ place: Int) -> [Reading<TimeAmount>] {
    if let known = amountsAt[place] { return known }
    var found: [Reading<TimeAmount>] = []
    for quantity in quantities(place) {
      for unit in units(quantity.end) {
        guard let amount = TimeAmount(quarters: quantity.value, of: unit.value) else { continue }
        found.append(Reading(value: amount, end: unit.end))
        for more in andQuarters(unit.end) {
          if let longer = TimeAmount(quarters: quantity.value + more.value, of: unit.value) {
            found.append(Reading(value: longer, end: more.end))
          }
        }
      }
      for end in fortnights(quantity.end) {
        found.append(
          Reading(value: TimeAmount(days: quantity.value * 14 / 4), end: end))
      }
    }
    for reading in found {
      var next = skipping([","], reading.end)
      next = ends(next, .also).first ?? next
      guard next > reading.end || token(next)?.kind == .digits else { continue }
      for more in amounts(next) {
        found.append(Reading(value: reading.value + more.value, end: more.end))
      }
    }
    amountsAt[place] = found
    return found
  }

  private func fortnights(_ place: Int) -> [Int] {
    language == .en && ["fortnight", "fortnights"].contains(token(place)?.text) ? [place + 1] : []
  }
}
