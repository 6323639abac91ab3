import Ground

/// Two hours of one day.
extension DateGrammar {
  /// Two hours of one day: `dalle 9 alle 11`, `tra le 9:30 e le 11`, `3-4pm`.
  func hourSpans(
    _ place: Int, isBesideDay: Bool
  ) -> [Reading<(NamedClock, Lead)>] {
    var found: [Reading<(NamedClock, Lead)>] = []
    for lead in leads(place)
    where lead.value.isDisjoint(with: [.by, .before, .of]) || lead.value.contains(.from) {
      // "Il 18 alle 10" is a day and an hour.
      if lead.value.contains(.day), lead.value.isDisjoint(with: [.from, .between]) { continue }
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
      || !lead.isDisjoint(with: [.from, .between]) && (start.isMidday || stop.isMidday)
      || link.contains(.hour) || lead.contains(.hourArticle) && !lead.isDisjoint(with: [.between])
    var span = NamedClock(time: start, until: stop, part: part)
    span.footing = isSure ? .firm : .needsHourWord
    return span
  }
}
