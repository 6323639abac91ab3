import Ground

/// A day, a part of it and an hour, in whatever order they were said.
struct Moment {
  var days: NamedDays?
  var clock: NamedClock?
  var part: PartOfDay?
  /// How long it lasts, where that was said.
  var lasting: TimeAmount?
  /// What the words before the whole say of it.
  var lead = Lead()
  /// What the words before a bare hour said.
  var clockLead = Lead()

  var hasDays: Bool { days != nil }

  /// Whether it is surely a date or an hour when it is met in a sentence.
  var isFirm: Bool {
    if let days {
      if days.footing == .firm { return clock.map { clockStands($0, beside: days) } ?? true }
      return clock?.footing == .firm && days.footing == .needsPreposition
    }
    return clock?.footing == .firm
  }

  private func clockStands(_ clock: NamedClock, beside days: NamedDays) -> Bool {
    if clock.footing == .firm || clock.until != nil || part != nil { return true }
    if clock.footing == .needsHourPreposition || clock.footing == .wholeAnswer { return false }
    if clockLead.contains(.hourArticle) || clock.time.minute > 0 || clock.time.isMidday {
      return true
    }
    // "9 tomorrow", but no number beside a weekday: that is a day of the month.
    if case .stretch(let stretch) = days.value { return stretch.unit == .day }
    return false
  }
}

extension DateGrammar {
  /// Days, parts of the day and hours that stand together at a place.
  func moments(_ place: Int) -> [Reading<Moment>] {
    extended([Reading(value: Moment(), end: place)], depth: 0)
  }

  private func extended(_ begun: [Reading<Moment>], depth: Int) -> [Reading<Moment>] {
    guard depth < 4 else { return [] }
    let next = begun.flatMap { more($0, isFirst: depth == 0) }
    return next.isEmpty ? [] : next + extended(next, depth: depth + 1)
  }

  private func more(_ moment: Reading<Moment>, isFirst: Bool) -> [Reading<Moment>] {
    var found: [Reading<Moment>] = []
    if moment.value.clock == nil, token(moment.end) != nil {
      let start = isFirst ? moment.end : skipping([",", "("], moment.end)
      for span in hourSpans(start, isBesideDay: !isFirst && moment.value.hasDays) {
        var value = moment.value
        if isFirst { value.lead = span.value.1 }
        value.clock = span.value.0
        found.append(Reading(value: value, end: span.end))
      }
    }
    let place = isFirst ? moment.end : skipping([",", "("], moment.end)
    guard token(place) != nil else { return [] }
    func add(_ end: Int, _ lead: Lead, _ change: (inout Moment) -> Void) {
      var value = moment.value
      if isFirst { value.lead = lead }
      change(&value)
      found.append(
        Reading(value: value, end: isSign(end, ")") && place > moment.end ? end + 1 : end))
    }
    for lead in leads(place) {
      if !isFirst, !lead.value.isDisjoint(with: [.between, .by]) { continue }
      if moment.value.days == nil, moment.value.lasting == nil {
        for days in days(lead.end) {
          // "Le 11" is an hour, not a day.
          if !lead.value.isDisjoint(with: [.hour, .hourArticle]),
            days.value.footing == .needsDayArticle
          {
            continue
          }
          var named = days.value
          named.footing = named.footing.after(lead.value)
          add(days.end, lead.value) { $0.days = named }
        }
        for near in nearness(lead.end) where near.value == .this {
          for part in parts(near.end) {
            add(part.end, lead.value) {
              $0.days = NamedDays(value: .stretch(Stretch(today)))
              $0.part = part.value
            }
          }
        }
      }
      if moment.value.clock == nil,
        lead.value.isDisjoint(with: [.before, .after]) || isFirst || moment.value.hasDays
      {
        for clock in clocks(lead.end) {
          var named = clock.value
          named.footing = named.footing.after(lead.value)
          if named.footing == .firm, clock.value.footing != .firm, !named.time.isMidday,
            countsThings(clock.end)
          {
            continue
          }
          if !isFirst, named.footing == .needsHourWord, named.time.minute == 0, !endsHere(clock.end)
          {
            continue
          }
          add(clock.end, lead.value) {
            $0.clock = named
            $0.clockLead = lead.value
          }
        }
      }
      if moment.value.part == nil {
        for part in parts(lead.end) {
          add(part.end, lead.value) { $0.part = part.value }
          for near in nearness(part.end) where near.value == .last && language == .it {
            add(near.end, lead.value) {
              $0.days = NamedDays(value: .stretch(Stretch(today - 1)))
              $0.part = part.value
            }
          }
        }
        if !isFirst, lead.value.contains(.preposition) {
          for meal in values(lead.end, { if case .meal(let part) = $0 { part } else { nil } }) {
            add(meal.end, lead.value) { $0.part = meal.value }
          }
        }
      }
    }
    if moment.value.clock != nil || isFirst, moment.value.lasting == nil {
      for end in ends(place, .for) {
        for amount in amounts(end) where amount.value.isPartOfDay && amount.value.days == 0 {
          add(amount.end, .preposition) { $0.lasting = amount.value }
        }
      }
    }
    return found
  }

  /// Whether nothing goes on from a place but signs and prepositions.
  private func endsHere(_ place: Int) -> Bool {
    guard let next = token(place) else { return true }
    return next.kind == .sign || leads(place).count > 1 || !ends(place, .also).isEmpty
  }

  /// Whether a number counts the things named after it: "alle 3 persone", "at 5 companies".
  private func countsThings(_ place: Int) -> Bool {
    guard let next = token(place) else { return false }
    if next.kind == .sign { return ["%", "€", "$", "£", "/"].contains(next.text) }
    for lead in leads(place) where lead.value.contains(.to) && lead.end > place {
      if numbers(lead.end).contains(where: { countsThings($0.end) }) { return true }
    }
    // "By 10 per cent".
    if language == .en, next.text == "per" { return true }
    guard next.kind == .letters, atoms(place).isEmpty, next.text.count >= 4 else { return false }
    switch language {
    case .it:
      let verbal = ["re", "mi", "rti", "rci", "rvi", "rsi", "rne", "cie", "che", "nte"]
      let isPlural = next.text.hasSuffix("e") || next.text.hasSuffix("i")
      return next.text.hasSuffix("mail") || next.text.hasSuffix("call")
        || isPlural && !verbal.contains { next.text.hasSuffix($0) }
          && ![
            "anche", "insieme", "forse", "pure", "sempre", "oppure", "come", "dove", "nelle",
            "dalle", "dove", "quindi", "appuntamento",
          ].contains(next.text)
    case .en:
      if next.text == "percent" { return true }
      return next.text.hasSuffix("s")
        && ![
          "this", "always", "perhaps", "thanks", "unless", "plus",
          "was", "his", "ours", "works",
        ].contains(next.text) || next.text == "people"
    }
  }

  /// Two hours of one day: `dalle 9 alle 11`, `tra le 9:30 e le 11`, `3-4pm`.
  private func hourSpans(
    _ place: Int, isBesideDay: Bool
  ) -> [Reading<(NamedClock, Lead)>] {
    var found: [Reading<(NamedClock, Lead)>] = []
    for lead in leads(place)
    where lead.value.isDisjoint(with: [.by, .before, .of]) || lead.value.contains(.from) {
      for first in clocks(lead.end) {
        for link in hourLinks(first.end, lead.value) {
          for second in clocks(link.end) {
            guard let span = joined(first.value, second.value, lead.value, link.value) else {
              continue
            }
            if span.footing != .firm, !isBesideDay, lead.value.isDisjoint(with: [.from, .between]) {
              continue
            }
            if span.footing == .firm, first.value.footing != .firm, second.value.footing != .firm,
              countsThings(second.end)
            {
              continue
            }
            let reading = Reading(value: (span, lead.value), end: second.end)
            // "From 10 to 12" is no quarter of an hour before noon.
            if lead.value.isDisjoint(with: [.from, .between]) {
              found.append(reading)
            } else {
              found.insert(reading, at: 0)
            }
          }
        }
      }
    }
    return found
  }

  /// What may stand between two hours, and what it says of the second.
  private func hourLinks(_ place: Int, _ lead: Lead) -> [Reading<Lead>] {
    var found: [Reading<Lead>] = []
    let place = skipping([","], place)
    if isSign(place, "-") { found += leads(place + 1) }
    found += leads(place).filter { $0.value.contains(.to) }
    for end in ends(place, .also) {
      found += leads(end).filter {
        lead.contains(.between) && $0.value.isDisjoint(with: [.before, .after])
          || lead.contains(.after) && $0.value.contains(.before)
      }
    }
    return found
  }

  private func joined(
    _ first: NamedClock, _ second: NamedClock, _ lead: Lead, _ link: Lead
  ) -> NamedClock? {
    var start = first.time
    var stop = second.time
    let part = first.part ?? second.part
    if start.isOpen, !stop.isOpen, second.part == nil,
      let half = start.inHalf(isAfternoon: stop.hour >= 12)
    {
      start =
        half.hour * 60 + half.minute <= stop.hour * 60 + stop.minute
        ? half : start.inHalf(isAfternoon: false) ?? start
    }
    let from = start.minutes(in: part)
    // After an open hour the other stays open, too: the part of the day settles both.
    if stop.isOpen, !start.isOpen {
      let early = stop.hour % 12 * 60 + stop.minute
      let candidates = [early, early + 720, early + 1440]
      if let chosen = candidates.first(where: { $0 > from }),
        let time = ClockTime(hour: chosen / 60 % 24, minute: chosen % 60, isOpen: false)
      {
        stop = time
      }
    }
    let isSure =
      first.footing == .firm || second.footing == .firm || lead.contains(.hour)
      || link.contains(.hour) || lead.contains(.hourArticle) && !lead.isDisjoint(with: [.between])
    var span = NamedClock(time: start, until: stop, part: part)
    span.footing = isSure ? .firm : .needsHourWord
    return span
  }
}
