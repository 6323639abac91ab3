import Ground

/// From what was read to the day and the hour that are meant.
extension DateGrammar {
  /// The date of an expression between two places.
  func match(_ expression: DateExpression, _ range: Range<String.Index>) -> DateMatch? {
    guard var match = match(expression.start, range) else { return nil }
    if let stop = expression.stop {
      guard let end = self.match(stop, range), case let last = end.until ?? end.day,
        last > match.day
      else { return nil }
      match.until = last
      match.untilMinute = match.minute == nil ? nil : end.minute
      // "Dalle 22 di sabato alle 6 di domenica" ends in the morning.
      if let evening = match.minute, evening >= 18 * 60, let clock = stop.clock, clock.part == nil,
        let morning = clock.time.inHalf(isAfternoon: false), clock.time.isOpen
      {
        match.untilMinute = morning.hour * 60 + morning.minute
      }
      if match.untilMinute == nil { match.minute = nil }
      match.alternative = nil
      (match.isVague, match.isEnd) = (false, false)
      match.bound = nil
    }
    return match
  }

  private func match(_ moment: Moment, _ range: Range<String.Index>) -> DateMatch? {
    let part = moment.clock?.part ?? moment.part ?? moment.days?.part
    var match: DateMatch
    if let days = moment.days {
      guard let (there, alternative) = stretch(days) else { return nil }
      match = DateMatch(day: there.first, range: range)
      if there.last > there.first { match.until = there.last }
      match.isEnd = there.isEnd
      match.isVague = !match.isEnd && ![.day, .weekend].contains(there.unit)
      match.alternative = alternative
      match.minute = days.minute
      guard match.until == nil || moment.clock == nil else { return nil }
    } else {
      // A part of the day alone is one of today's.
      match = DateMatch(day: today, range: range)
    }
    guard let clock = moment.clock else {
      guard moment.hasDays || moment.part != nil, moment.lasting == nil else { return nil }
      match.bound = bound(moment.lead)
      return match
    }
    guard match.minute == nil else { return nil }
    let habit = part == nil && clock.time.isOpen ? habits.part(near: range) : nil
    let minutes = clock.time.minutes(in: part, habit: habit)
    var end = clock.until.map { $0.minutes(in: part, habit: habit) }
    if let lasting = moment.lasting { end = minutes + lasting.minutes }
    if let stop = end, stop <= minutes {
      end = stop + (stop + 720 > minutes && stop < 720 && clock.until?.isOpen == true ? 720 : 1440)
    }
    if moment.days == nil {
      match.isHourAlone = true
      // What has begun and is not over is today's.
      let isRunning = minutes <= minute && (end ?? minutes) > minute
      match.day = isRunning ? today : day(at: minutes)
    }
    if let end {
      let last = match.day + end / 1440
      match.until = last > match.day ? last : nil
      match.untilMinute = end % 1440
    }
    match.day = match.day + minutes / 1440
    match.minute = minutes % 1440
    if match.until == match.day { match.until = nil }
    match.bound = bound(moment.lead)
    return match
  }

  /// The nearest day with that time, in the direction of the sentence.
  private func day(at minutes: Int) -> Day {
    switch resolver.direction {
    case .future: minutes < minute || minutes == minute && minutes > 0 ? today + 1 : today
    case .past: minutes > minute ? today - 1 : today
    }
  }

  private func bound(_ lead: Lead) -> DateBound? {
    if lead.contains(.by) { return .by }
    if lead.contains(.before) { return .before }
    if lead.contains(.after) { return .after }
    if lead.contains(.from) { return .from }
    return lead.contains(.to) && !lead.contains(.hour) && !lead.contains(.day) ? .to : nil
  }
}
