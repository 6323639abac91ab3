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
    if isCalled(grammar, start, end) { return true }
    // "He wasn't born yesterday"
    if end - start == 1, tokens[start].text == "yesterday", before?.text == "born" { return true }
    if grammar.language == .it, tokens[start].text == "ieri",
      ["nato", "nata", "nati"].contains(before?.text ?? "")
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

  /// Whether something is called so: "si chiama i Martedì Grassi", "a band called Sunday Drivers".
  private static func isCalled(_ grammar: DateGrammar, _ start: Int, _ end: Int) -> Bool {
    let tokens = grammar.tokens
    guard tokens[start..<end].contains(where: \.isCapital) else { return false }
    let before = grammar.token(start - 1)?.text ?? ""
    let isArticle = articles.contains(before) || articles.contains(tokens[start].text)
    let cue = articles.contains(before) ? grammar.token(start - 2)?.text ?? "" : before
    if names.contains(cue) { return true }
    // "I called Friday" has a day in it, and "called Friday Drivers" has not.
    let goesOn = grammar.token(end).map { $0.isCapital && $0.kind == .letters } ?? false
    return calls.contains(cue) && (goesOn || isArticle)
  }

  private static let names: Set<String> = [
    "chiama", "chiamano", "chiamato", "chiamata", "chiamati", "chiamate", "intitolato",
    "intitolata", "titolo", "named", "titled",
  ]
  private static let calls: Set<String> = ["called", "detto", "detta", "nome"]
  private static let articles: Set<String> = ["il", "lo", "la", "l", "i", "gli", "le", "the"]

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
    "egg", "eggs", "tree", "pudding", "jumper", "cracker", "crackers", "roast", "best",
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
