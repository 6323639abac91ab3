import Ground

extension DateGrammar {
  /// An hour: `15:30`, `3pm`, `alle tre e venti`, `a quarter past two`, `mezzogiorno meno un quarto`.
  func clocks(_ place: Int) -> [Reading<NamedClock>] {
    if let known = clocksAt[place] { return known }
    var found: [Reading<NamedClock>] = []
    for base in baseClocks(place) {
      found.append(base)
      found += minutesAfter(base)
    }
    found += minutesBefore(place)
    found += clocksBeside(place)
    found += found.flatMap { closed($0) }
    clocksAt[place] = found
    return found
  }

  func baseClocks(_ place: Int) -> [Reading<NamedClock>] {
    var found: [Reading<NamedClock>] = []
    func add(_ hour: Int, _ minute: Int, open: Bool, _ footing: Footing, _ end: Int) {
      if let time = ClockTime(hour: hour, minute: minute, isOpen: open) {
        found.append(Reading(value: NamedClock(time: time, footing: footing), end: end))
      }
    }
    for (atom, time) in [(DateAtom.noon, ClockTime.noon), (.midnight, .midnight)] {
      for end in ends(place, atom) {
        found.append(
          Reading(value: NamedClock(time: time, footing: .needsPreposition), end: end))
      }
    }
    if let token = token(place), let number = token.number {
      let open = !token.text.hasPrefix("0")
      for sign in [":", "."] where isSign(place + 1, sign) && tokens[place + 1].isGlued {
        if let minute = twoDigits(place + 2), !continues(place + 3) {
          add(number, minute, open: open, sign == ":" ? .firm : .needsHourWord, place + 3)
          if saysHours(place + 3) { add(number, minute, open: open, .firm, place + 4) }
        }
      }
      if token.text.count <= 2, ends(place + 1, .hourSign).first == place + 2,
        tokens[place + 1].isGlued
      {
        add(number, 0, open: false, .firm, place + 2)
        if let minute = twoDigits(place + 2) { add(number, minute, open: false, .firm, place + 3) }
      }
      if token.text.count >= 3, number < 2400, number % 100 < 60, !isYearOfMonth(place) {
        add(number / 100, number % 100, open: open, .needsHourPreposition, place + 1)
        if saysHours(place + 1) { add(number / 100, number % 100, open: open, .firm, place + 2) }
      }
    }
    for reading in numbers(place)
    where !["a", "an", "un", "uno"].contains(tokens[place].text) && !isYearOfMonth(place) {
      guard reading.value <= 24,
        token(place).map({ $0.text.count <= 2 || $0.number == nil }) == true
      else { continue }
      // "All'una" has no article of its own that says so.
      let isOne =
        reading.value == 1 && ["all", "dall", "dell"].contains(token(place - 1)?.text ?? "")
      let open = token(place)?.text.hasPrefix("0") != true
      // In English a bare number over twelve is no hour: "at 24 Church Road".
      if language == .en, reading.value > 12, open { continue }
      add(reading.value, 0, open: open, isOne ? .firm : .needsHourWord, reading.end)
    }
    return found
  }

  /// Whether a number of four digits is the year of the month before it: "il 12 marzo 2024 a Bari".
  private func isYearOfMonth(_ place: Int) -> Bool {
    tokens[place].text.count == 4 && !years(place).isEmpty
      && (!monthNames(place - 1).isEmpty
        || token(place - 2).map { _ in
          !monthNames(place - 2).isEmpty && token(place - 1)?.kind != .letters
        } ?? false)
  }

  /// Whether a word after a time of four digits only says that it is one: `1500 hours`.
  private func saysHours(_ place: Int) -> Bool {
    language == .en && ["hours", "hrs"].contains(token(place)?.text ?? "")
  }

  private func twoDigits(_ place: Int) -> Int? {
    guard let token = token(place), token.isGlued, token.kind == .digits, token.text.count == 2,
      let number = token.number, number < 60
    else { return nil }
    return number
  }

  /// Whether a number goes on: 10.20.30, 15:30:20, 3.14%.
  private func continues(_ place: Int) -> Bool {
    guard let sign = token(place), sign.isGlued, sign.kind == .sign else { return false }
    if sign.text == "%" || sign.text == "€" { return true }
    return [".", ":", "/"].contains(sign.text) && token(place + 1)?.kind == .digits
      && tokens[place + 1].isGlued
  }

  /// What settles an hour after it: `pm`, `o'clock`, `del pomeriggio`, `in the morning`.
  private func closed(_ clock: Reading<NamedClock>) -> [Reading<NamedClock>] {
    var found: [Reading<NamedClock>] = []
    var ways = [(clock, false)]
    for end in ends(clock.end, .oClock) + ends(clock.end, .filler) {
      var marked = clock.value
      if !ends(clock.end, .oClock).isEmpty { marked.footing = .firm }
      let reading = Reading(value: marked, end: end)
      found.append(reading)
      ways.append((reading, true))
    }
    if isSign(clock.end, "-"), tokens[clock.end].isGlued,
      let next = ends(clock.end + 1, .oClock).first
    {
      ways.append((Reading(value: clock.value, end: next), true))
    }
    for (reading, _) in ways {
      for atom in atoms(reading.end) {
        guard case .half(let isAfternoon) = atom.value,
          let time = reading.value.time.inHalf(isAfternoon: isAfternoon)
        else { continue }
        // A single letter is a half of the day only when it touches the hour: 3p.
        let text = tokens[reading.end].text
        // "Seat 12A" is none.
        if text.count == 1, atom.end == reading.end + 1,
          !tokens[reading.end].isGlued || tokens[reading.end].isCapital
        {
          continue
        }
        var marked = reading.value
        marked.time = time
        marked.footing = .firm
        found.append(Reading(value: marked, end: atom.end))
        found += ends(atom.end, .oClock).map { Reading(value: marked, end: $0) }
      }
      for part in partsAfterClock(reading.end) {
        var marked = reading.value
        marked.part = part.value
        marked.footing = .firm
        found.append(Reading(value: marked, end: part.end))
      }
    }
    return found
  }

  /// `del pomeriggio`, `di sera`, `in the morning`, `at night`.
  private func partsAfterClock(_ place: Int) -> [Reading<PartOfDay>] {
    leads(place).filter { !$0.value.isEmpty }.flatMap { lead -> [Reading<PartOfDay>] in
      self.parts(lead.end)
    }
  }

  /// A part of the day by its name alone.
  func parts(_ place: Int) -> [Reading<PartOfDay>] {
    values(place) { if case .part(let part) = $0 { part } else { nil } }
  }

  /// Up to three prepositions and articles, with all they say together; no words at all first.
  func leads(_ place: Int) -> [Reading<Lead>] {
    var found = [Reading(value: Lead(), end: place)]
    var layer = found
    for _ in 0..<3 {
      layer = layer.flatMap { before in
        atoms(before.end).compactMap { atom -> Reading<Lead>? in
          switch atom.value {
          case .lead(let lead): Reading(value: before.value.union(lead), end: atom.end)
          case .filler: Reading(value: before.value, end: atom.end)
          default: nil
          }
        }
      }
      found += layer
    }
    return found
  }
}

extension ClockTime {
  /// Whether it is noon or midnight by name.
  var isMidday: Bool { !isOpen && minute == 0 && (hour == 12 || hour == 24) }
}
