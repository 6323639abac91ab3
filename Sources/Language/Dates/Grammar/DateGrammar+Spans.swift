import Ground

/// A moment, or two that a span goes from and to.
struct DateExpression {
  var start: Moment
  var stop: Moment?
  var isFirm: Bool
}

extension DateGrammar {
  /// Every date, hour or span that begins at a place.
  func expressions(_ place: Int) -> [Reading<DateExpression>] {
    let single = moments(place).map { reading in
      Reading(
        value: DateExpression(start: reading.value, stop: nil, isFirm: reading.value.isFirm),
        end: reading.end)
    }
    return single + daySpans(place)
  }

  /// `dal 10 al 22 agosto`, `from August 27th - 29th`, `dalle 9 di lunedì alle 18 di martedì`.
  private func daySpans(_ place: Int) -> [Reading<DateExpression>] {
    var found: [Reading<DateExpression>] = []
    for start in spanStarts(place) where start.value.hasDays {
      for link in links(start.end, start.value.lead) {
        for stop in moments(link.end) where stop.value.hasDays {
          var last = stop.value
          last.lead.formUnion(link.value)
          guard let span = joined(start.value, last, isDash: link.value.isEmpty) else { continue }
          found.append(Reading(value: span, end: stop.end))
        }
      }
    }
    return found
  }

  private func spanStarts(_ place: Int) -> [Reading<Moment>] {
    var found = moments(place)
    // "La notte tra sabato e domenica"
    let starts =
      leads(place)
      + leads(place).flatMap { lead in
        parts(lead.end).flatMap { part in
          part.value == .night ? leads(part.end).filter { !$0.value.isEmpty } : []
        }
      }
    for lead in starts where lead.value.contains(.between) {
      found += moments(lead.end).map { reading in
        var moment = reading.value
        moment.lead.formUnion(lead.value)
        return Reading(value: moment, end: reading.end)
      }
    }
    return found
  }

  private func links(_ place: Int, _ lead: Lead) -> [Reading<Lead>] {
    var found: [Reading<Lead>] = []
    if isSign(place, "-") { found.append(Reading(value: Lead(), end: place + 1)) }
    // The preposition is read again with the second moment: it may settle a bare number.
    found +=
      leads(place).contains { $0.value.contains(.to) } ? [Reading(value: .to, end: place)] : []
    found += leads(place).filter { $0.value.contains(.to) }.map { Reading(value: .to, end: $0.end) }
    if lead.contains(.between) {
      found += ends(place, .also).map { Reading(value: .between, end: $0) }
    } else {
      // "July and August": one month and the next are a span.
      found += ends(place, .also).filter { end in
        monthNames(place - 1).contains { first in
          monthNames(end).contains { $0.value == first.value % 12 + 1 && first.end == place }
        } && monthDays(place - 2).isEmpty
      }.map { Reading(value: [], end: $0) }
    }
    return found
  }

  private func joined(_ start: Moment, _ stop: Moment, isDash: Bool) -> DateExpression? {
    guard let first = start.days, let second = stop.days,
      start.lead.isDisjoint(with: [.by, .before]),
      var from = bare(first), var to = bare(second)
    else { return nil }
    // A bare number takes its month from the other end.
    if from.dayOfMonth != nil, from.month == nil, let month = to.month, to.dayOfMonth != nil {
      (from.month, from.year) = (month, to.year)
    } else if to.dayOfMonth != nil, to.month == nil, from.month != nil, from.dayOfMonth != nil {
      (to.month, to.year) = (from.month, from.year)
    } else if from.dayOfMonth != nil, from.month != nil, from.year == nil, to.year != nil {
      from.year = to.year
    } else if let first = from.month, let last = to.month, from.dayOfMonth == nil,
      from.year == nil, let year = to.year
    {
      from.year = first <= last ? year : year - 1
    }
    let isLatent = first.footing != .firm && second.footing != .firm
    guard !isLatent || !isDash || from.month != nil || from.weekday != nil else { return nil }
    // "Dalla fine di giugno al 10 luglio" joins a stretch with a day; a bare number must be of a kind.
    let isMixed =
      start.lead.contains(.from) && stop.lead.contains(.to) && first.footing == .firm
      && second.footing == .firm
    guard isMixed || isSpan(from, to, first, second), let low = stretch(named(first, from))?.stretch
    else {
      return nil
    }
    let ahead = DayResolver(language: language, today: low.first, direction: .future)
    let high: Stretch?
    if case .pattern = second.value {
      high = ahead.resolve(to)?.stretch
    } else {
      high = stretch(second)?.stretch
    }
    guard let high, high.last > low.first else { return nil }
    var begun = start
    begun.days?.value = .stretch(low)
    var ended = stop
    ended.days?.value = .stretch(high)
    let isFirm =
      first.footing == .firm || second.footing == .firm || from.month != nil || from.weekday != nil
    return DateExpression(start: begun, stop: ended, isFirm: isFirm)
  }

  private func named(_ days: NamedDays, _ pattern: DayPattern) -> NamedDays {
    guard case .pattern = days.value else { return days }
    var named = days
    named.value = .pattern(pattern)
    return named
  }

  /// The pattern of days; an empty one for days that are already found.
  private func bare(_ days: NamedDays) -> DayPattern? {
    switch days.value {
    case .pattern(let pattern): pattern
    case .stretch: DayPattern()
    }
  }

  /// Whether two ends are of one kind: days with days, months with months, years with years.
  private func isSpan(
    _ from: DayPattern, _ to: DayPattern, _ first: NamedDays, _ second: NamedDays
  ) -> Bool {
    func unit(_ days: NamedDays, _ pattern: DayPattern) -> TimeUnit {
      if case .stretch(let stretch) = days.value { return stretch.unit }
      return pattern.unit
    }
    return unit(first, from) == unit(second, to)
  }
}
