import Ground

/// Words beside a date that belong to it and could not be put together with it.
extension DateGrammar {
  /// The place after the words that belong to a date and were not read with it; nothing when it is whole.
  ///
  /// What cannot be put together is not read in part: *tre ore prima di giugno* is no June.
  func unread(_ expression: DateExpression, _ start: Int, _ end: Int) -> Int? {
    let behind = unreadBehind(expression, end)
    if let behind { return behind }
    return isCounted(expression, start) ? end : nil
  }

  /// Whether words that count lead up to a date: `il primo … lunedì`, `tre ore prima di …`.
  private func isCounted(_ expression: DateExpression, _ start: Int) -> Bool {
    // "3 or 4 May" is one of two.
    if case .pattern(let pattern)? = expression.start.days?.value, pattern.dayOfMonth != nil,
      ["o", "oppure", "or"].contains(token(start - 1)?.text ?? ""),
      let number = token(start - 2)?.number, (1...31).contains(number)
    {
      return !["il", "l", "the"].contains(token(start)?.text ?? "")
    }
    let isBeside = !expression.start.lead.isDisjoint(with: [.before, .after])
    let named = (start..<(start + 2)).contains { place in
      atoms(place).contains {
        switch $0.value {
        case .weekday, .unit: true
        default: false
        }
      }
    }
    return (max(0, start - 6)..<start).contains { place in
      if amounts(place).contains(where: { amount in
        isBeside && amount.end == start
          || besides(amount.end).contains { $0.0 == start }
      }) {
        return true
      }
      guard named else { return false }
      let counts =
        ordinals(place).map(\.end)
        + values(place) { if case .ordinalFromEnd(let count) = $0 { count } else { nil } }.map(
          \.end)
      return counts.contains(start)
    }
  }

  /// The place after what goes on with a date: `… di tre settimane fa`, `… tra due settimane`, `… di giugno`.
  private func unreadBehind(_ expression: DateExpression, _ end: Int) -> Int? {
    guard expression.start.hasDays else { return nil }
    if Self.workWords.contains(token(end)?.text ?? "") { return end + 1 }
    if language == .en, token(end)?.text == "but", token(end + 1)?.text == "one" { return end + 2 }
    for lead in leads(end) where lead.value.isEmpty || lead.value.contains(.of) {
      for amount in amounts(lead.end) {
        if let there = (ends(amount.end, .ago) + ends(amount.end, .hence)).first { return there }
      }
      guard lead.value.contains(.of) else { continue }
      if let month = monthNames(lead.end).first { return month.end }
    }
    for place in ends(end, .ahead) {
      if let amount = amounts(place).first(where: { !$0.value.isPartOfDay }) { return amount.end }
    }
    return nil
  }

  /// Whether all words of a line are of the kind that dates are made of.
  var isOfDateWords: Bool {
    tokens.indices.allSatisfy { place in
      tokens[place].kind != .letters || !atoms(place).isEmpty || isInside(place)
    }
  }

  private func isInside(_ place: Int) -> Bool {
    (max(0, place - 4)..<place).contains { start in atoms(start).contains { $0.end > place } }
  }
}
