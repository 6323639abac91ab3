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
          // "Parents' evening last night": what brings its own part of the day takes no other.
          if days.value.part != nil, moment.value.part != nil { continue }
          // "Le 11" is an hour, not a day.
          if !lead.value.isDisjoint(with: [.hour, .hourArticle]), !lead.value.contains(.day),
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
            named.time.minute == 0, countsThings(clock.end)
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
      if moment.value.part == nil, moment.value.days?.part == nil {
        for part in parts(lead.end) {
          add(part.end, lead.value) { $0.part = part.value }
          for near in nearness(part.end) where near.value == .last && language == .it {
            add(near.end, lead.value) {
              $0.days = NamedDays(value: .stretch(Stretch(today - 1)))
              $0.part = part.value
            }
          }
        }
        // "Venerdì a cena", but no dinner that is named: "alla cena di quartiere".
        if !isFirst, lead.value.contains(.preposition), isWithoutArticle(place..<lead.end) {
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

  /// Whether no preposition of a stretch holds an article.
  private func isWithoutArticle(_ words: Range<Int>) -> Bool {
    words.allSatisfy { !["al", "alla", "all", "allo", "the"].contains(tokens[$0].text) }
  }

  /// Whether nothing goes on from a place but signs and prepositions.
  private func endsHere(_ place: Int) -> Bool {
    guard let next = token(place) else { return true }
    return next.kind == .sign || leads(place).count > 1 || !ends(place, .also).isEmpty
  }

  /// Whether a number counts the things named after it: "alle 3 persone", "at 5 companies".
  func countsThings(_ place: Int) -> Bool {
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
            "dalle", "dove", "quindi", "appuntamento", "davanti", "avanti", "tardi", "fuori",
            "altrimenti",
            "magari", "ieri", "domani", "oggi",
          ].contains(next.text)
    case .en:
      if ["percent", "foot", "feet"].contains(next.text) { return true }
      return next.text.hasSuffix("s")
        && ![
          "this", "always", "perhaps", "thanks", "unless", "plus",
          "was", "his", "ours", "works",
        ].contains(next.text) || next.text == "people"
    }
  }

}
