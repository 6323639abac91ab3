import Ground

/// Things and names that hold the name of a day: an Easter egg, March Street, the Black Sea.
enum DateCompound {
  /// Whether the words between two places name no day but part of something.
  static func isThing(_ grammar: DateGrammar, _ start: Int, _ end: Int) -> Bool {
    let tokens = grammar.tokens
    let before = grammar.token(start - 1)
    let next = grammar.token(end)
    if let next, !next.isGlued, next.kind == .letters {
      if things.contains(next.text) || money.contains(next.text) && isDigits(tokens[start..<end]) {
        return true
      }
      if next.isCapital, streets.contains(next.text) { return true }
      // "Al 24 di via Marzo"
      if next.text == "di", let street = grammar.token(end + 1), waysBefore.contains(street.text) {
        return true
      }
      // "Il mar Nero"
      if next.isCapital, tokens[end - 1].text == "mar", grammar.atoms(end).isEmpty { return true }
      // "Il Venerdì di Repubblica"
      if grammar.language == .it, tokens[end - 1].isCapital, end - start <= 2, next.text == "di",
        let name = grammar.token(end + 1), name.isCapital, !isDay(grammar, end + 1)
      {
        return true
      }
    }
    // "Un uovo di Pasqua"
    if grammar.language == .it,
      tokens[start].text == "di" && thingsBefore.contains(before?.text ?? "")
        || before?.text == "di" && thingsBefore.contains(grammar.token(start - 2)?.text ?? "")
    {
      return true
    }
    guard let before, end - start == 1, tokens[start].isCapital else { return false }
    // "The cat is called Wednesday", but "I called Friday".
    if before.text == "called", let being = grammar.token(start - 2),
      ["is", "s", "was", "are", "were"].contains(being.text)
    {
      return true
    }
    // "Robinson e Venerdì"
    return ["e", "and"].contains(before.text)
      && grammar.token(start - 2).map {
        $0.isCapital && $0.kind == .letters && grammar.atoms(start - 2).isEmpty
      } ?? false
  }

  private static func isDay(_ grammar: DateGrammar, _ place: Int) -> Bool {
    grammar.atoms(place).contains { reading in
      switch reading.value {
      case .weekday, .month, .feast: true
      default: false
      }
    }
  }

  private static func isDigits(_ tokens: ArraySlice<DateToken>) -> Bool {
    tokens.allSatisfy { $0.kind != .letters }
  }

  private static let things: Set<String> = [
    "egg", "eggs", "tree", "pudding", "jumper", "cracker", "crackers", "roast",
  ]
  private static let money: Set<String> = [
    "euro", "euri", "pounds", "quid", "dollars", "persone", "people", "kg", "chili",
  ]
  private static let streets: Set<String> = [
    "street", "road", "avenue", "lane", "square", "close", "crescent", "st", "rd",
  ]
  private static let waysBefore: Set<String> = ["via", "viale", "piazza", "corso", "largo"]
  private static let thingsBefore: Set<String> = [
    "uovo", "uova", "albero", "colomba", "addobbi", "luci",
  ]
}
