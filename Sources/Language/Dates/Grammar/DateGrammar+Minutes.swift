import Ground

/// Hours by the minutes before or after them.
extension DateGrammar {
  /// `le tre e venti`, `le cinque meno un quarto`, `seven thirty`.
  func minutesAfter(_ base: Reading<NamedClock>) -> [Reading<NamedClock>] {
    guard base.value.time.minute == 0 else { return [] }
    var found: [Reading<NamedClock>] = []
    func add(_ minutes: Int, _ end: Int) {
      guard let time = base.value.time.moved(by: minutes) else { return }
      var clock = base.value
      clock.time = time
      found.append(Reading(value: clock, end: end))
    }
    for more in andQuarters(base.end) { add(more.value * 15, more.end) }
    for next in ends(base.end, .also) where language == .it {
      for more in numbers(next) where (1...59).contains(more.value) {
        add(more.value, units(more.end).first { $0.value == .minute }?.end ?? more.end)
      }
    }
    for next in ends(base.end, .minus) where language == .it {
      for more in numbers(next) where (1...59).contains(more.value) { add(-more.value, more.end) }
      for quarter in quarterWords(next) { add(-15, quarter) }
    }
    if let token = token(base.end), !token.isGlued || token.kind == .letters {
      for more in numbers(base.end) where (10...59).contains(more.value) {
        let isPlain = tokens[base.end].kind == .letters || tokens[base.end].text.count == 2
        if isPlain, !base.value.time.isMidday, language == .en { add(more.value, more.end) }
      }
    }
    return found
  }

  /// `un'ora prima delle 15`, `three hours before noon`.
  func clocksBeside(_ place: Int) -> [Reading<NamedClock>] {
    amounts(place).filter { $0.value.isPartOfDay && $0.value.days == 0 && $0.value.months == 0 }
      .flatMap { amount in
        besides(amount.end).flatMap { (at, sign) in
          leads(at).flatMap { lead in
            clocks(lead.end).compactMap { base -> Reading<NamedClock>? in
              let footing = base.value.footing.after(lead.value.union(.preposition))
              let minutes =
                base.value.time.minutes(in: base.value.part) + sign * amount.value.minutes
              guard footing == .firm || base.value.time.isMidday, base.value.until == nil,
                (0..<1440).contains(minutes),
                let time = ClockTime(hour: minutes / 60, minute: minutes % 60, isOpen: false)
              else { return nil }
              return Reading(value: NamedClock(time: time), end: base.end)
            }
          }
        }
      }
  }

  func quarterWords(_ place: Int) -> [Int] {
    if token(place)?.text == "un", token(place + 1)?.text == "quarto" { return [place + 2] }
    if token(place)?.text == "a", token(place + 1)?.text == "quarter" { return [place + 2] }
    return ["quarto", "quarter"].contains(token(place)?.text) ? [place + 1] : []
  }

  /// `ten to five`, `half past three`, `a quarter past noon`, `half 3`.
  func minutesBefore(_ place: Int) -> [Reading<NamedClock>] {
    guard language == .en else { return [] }
    var found: [Reading<NamedClock>] = []
    var minutes = numbers(place).filter { (1...59).contains($0.value) && tokens[place].text != "a" }
      .flatMap { reading in
        [reading]
          + units(reading.end).filter { $0.value == .minute }.map {
            Reading(value: reading.value, end: $0.end)
          }
      }
    minutes += quarterWords(place).map { Reading(value: 15, end: $0) }
    if token(place)?.text == "half" { minutes.append(Reading(value: 30, end: place + 1)) }
    for reading in minutes {
      for (atom, sign) in [(DateAtom.past, 1), (.minus, -1)] {
        for next in ends(reading.end, atom) {
          for base in baseClocks(next) where base.value.time.minute == 0 {
            guard let time = base.value.time.moved(by: sign * reading.value) else { continue }
            var clock = base.value
            clock.time = time
            if reading.value == 15 || reading.value == 30 { clock.footing = .firm }
            found.append(Reading(value: clock, end: base.end))
          }
        }
      }
      if reading.value == 30, token(place)?.text == "half" {
        for base in baseClocks(reading.end)
        where base.value.time.minute == 0 && !base.value.time.isMidday {
          var clock = base.value
          clock.time.minute = 30
          found.append(Reading(value: clock, end: base.end))
        }
      }
    }
    return found
  }
}
