import Ground

/// What stands around a date in a sentence and makes it something else.
extension DateGrammar {
  /// Whether an expression is a date where it stands.
  func stands(_ expression: DateExpression, _ start: Int, _ end: Int) -> Bool {
    if let before = token(start - 1), before.kind == .letters || before.kind == .digits,
      tokens[start].isGlued, tokens[start].kind == .digits
    {
      return false
    }
    if let before = token(start - 1) {
      if Self.before.contains(before.text) { return false }
      // "Voto 7/10", "version 2.5", "pages 3-4": what is only numbers belongs to the word before.
      let isNumbers = tokens[start..<end].allSatisfy { $0.kind != .letters }
      if isNumbers, Self.beforeNumbers.contains(before.text) { return false }
      if numbersSomething(expression, start) { return false }
    }
    if DateCompound.isThing(self, start, end) || isNumbersName(end) {
      return false
    }
    // What belongs to a day that does not exist is no other date.
    guard exists(start..<end) else { return false }
    if isName(expression, start, end) || goesOnAsOne(end) || isVerb(start, end) { return false }
    guard expression.stop == nil, let days = expression.start.days,
      case .pattern(let pattern) = days.value
    else { return true }
    let isBareDay = pattern.dayOfMonth != nil && pattern.month == nil && pattern.weekday == nil
    if isBareDay, expression.start.clock == nil {
      return standsAsDay(start, end, expression.start.lead)
    }
    return true
  }

  /// Whether the words are no part of a day that no calendar has.
  func exists(_ words: Range<Int>) -> Bool {
    !impossible.contains { $0.overlaps(words) && $0.upperBound >= words.upperBound }
  }

  /// Whether a weekday with nothing but its article is any such day: "il giovedì ho lezione".
  func isHabit(_ words: Range<Int>) -> Bool {
    language == .it && words.count == 2
      && (["il", "la"].contains(tokens[words.lowerBound].text)
        || tokens[words.lowerBound].text == "di" && words.lowerBound == 0)
      && !weekdayNames(words.lowerBound + 1).isEmpty
      && !["per", "entro", "e"].contains(token(words.lowerBound - 1)?.text ?? "")
  }

  /// Whether an amount of time is how long something took: "ho corso 10 km in 50 minuti".
  func isDuration(_ words: Range<Int>) -> Bool {
    ["in", "within", "entro"].contains(tokens[words.lowerBound].text)
      && amounts(words.lowerBound + 1).contains { $0.end == words.upperBound }
  }

  /// Words before a date that make it the name of something: people, streets, sums.
  private static let before: Set<String> = [
    "con", "with", "via", "piazza", "viale", "corso", "largo", "€", "£", "$", "named", "babbo",
    "man",
    "girl", "annata",
  ]

  /// Words that count or measure with the numbers after them.
  private static let beforeNumbers: Set<String> = [
    "voto", "voti", "punteggio", "punti", "pagina", "pagine", "pag", "versione", "capitolo",
    "capitoli",
    "articolo", "art", "numero", "stanza", "aula", "camera", "tel", "misura", "taglia", "scala",
    "grade", "score", "scored", "mark", "marks", "rated", "rating", "page", "pages", "version",
    "release", "chapter", "chapters", "section", "article", "number", "room", "size", "mozione",
    "delibera", "legge", "ordinanza", "decreto", "motion", "resolution", "seat", "won", "lost",
    "beat", "ratio", "civico", "interno", "canale", "codice", "risultato", "binario", "posto",
    "fila",
    "tavolo", "piano", "gate", "platform", "table", "channel", "code", "flat", "shirt", "maglia",
  ]

  /// Whether a number or a year is that of a thing: "il civico è il 7", "la legge 81 del 2008".
  private func numbersSomething(_ expression: DateExpression, _ start: Int) -> Bool {
    guard expression.stop == nil, case .pattern(let pattern)? = expression.start.days?.value,
      pattern.month == nil, pattern.weekday == nil
    else { return false }
    if pattern.year != nil {
      return token(start - 1)?.kind == .digits
        && Self.beforeNumbers.contains(token(start - 2)?.text ?? "")
    }
    return pattern.dayOfMonth != nil
      && ["e", "is", "era", "was"].contains(token(start - 1)?.text ?? "")
      && (max(0, start - 4)..<start).contains { Self.beforeNumbers.contains(tokens[$0].text) }
  }

  /// Whether two numbers are a name, the second written with a capital: "the 7-Eleven".
  private func isNumbersName(_ end: Int) -> Bool {
    tokens[end - 1].isCapital && tokens[end - 1].isGlued && isSign(end - 2, "-")
      && token(end - 3)?.kind == .digits
  }

  /// Whether a number is the one of a bus or a tram, alone or after another: "prendo il 12 o il 20".
  private func isRide(_ start: Int) -> Bool {
    var place = start - 1
    while let word = token(place),
      word.kind == .digits || Self.articles.contains(word.text)
        || ["o", "oppure", "e", "poi", "or", "and", "then"].contains(word.text)
    {
      place -= 1
    }
    return Self.rides.contains(token(place)?.text ?? "")
  }

  private static let rides: Set<String> = [
    "prendo", "prendi", "prende", "prendiamo", "prendete", "prendono", "prendere", "preso", "bus",
    "autobus", "pullman", "tram", "filobus", "linea", "take", "takes", "took", "catch", "caught",
    "buses", "line", "route", "coach",
  ]

  /// Whether a date's last word is only the beginning of another: 5G, Monday.com.
  private func goesOnAsOne(_ end: Int) -> Bool {
    guard let next = token(end), next.isGlued else { return false }
    if next.kind == .letters { return tokens[end - 1].kind == .digits }
    // "The 7-Eleven"
    if next.text == "-", tokens[end - 1].kind == .digits, let name = token(end + 1) {
      return name.kind == .letters && name.isGlued && name.isCapital
    }
    return next.text == "." && tokens[end - 1].kind == .letters
      && token(end + 1)?.kind == .letters && tokens[end + 1].isGlued
  }

  /// Whether a month is a verb: `had to march`.
  private func isVerb(_ start: Int, _ end: Int) -> Bool {
    language == .en && end - start == 2 && ["to", "the"].contains(tokens[start].text)
      && !tokens[start + 1].isCapital && ["march", "may"].contains(tokens[start + 1].text)
  }

  /// Whether a word with a capital is the name of somebody: `Mr Friday`, `Domenica Sala è la`.
  private func isPerson(_ expression: DateExpression, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 1, expression.stop == nil, tokens[start].kind == .letters,
      tokens[start].isCapital
    else { return false }
    if let before = token(start - 1) {
      let isDotted = before.text == "." && tokens[start - 1].isGlued
      let title = isDotted ? token(start - 2)?.text ?? "" : before.text
      if Self.titles.contains(title) { return true }
    }
    guard let family = token(start + 1), family.isCapital, family.kind == .letters,
      !family.isGlued, atoms(start + 1).isEmpty, let verb = token(start + 2)?.text,
      let next = token(start + 3)?.text
    else { return false }
    return ["is", "was", "e", "era"].contains(verb) && Self.articles.contains(next)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "professor", "signor", "signora", "sig",
    "zia", "zio", "nonna", "nonno", "suor", "donna", "dottor", "dottore", "dottoressa", "dott",
    "ing", "avv", "professore", "professoressa",
  ]

  private static let articles: Set<String> = [
    "the", "a", "an", "my", "our", "head", "il", "lo", "la", "l", "un", "uno", "una", "mio", "mia",
  ]

  /// Whether a weekday with a capital is a name: `a Domenica`, `the Sunday Times`.
  private func isName(_ expression: DateExpression, _ start: Int, _ end: Int) -> Bool {
    if isPerson(expression, start, end) { return true }
    guard case .pattern(let pattern)? = expression.start.days?.value, expression.stop == nil,
      pattern == DayPattern(weekday: pattern.weekday), tokens[end - 1].isCapital
    else { return false }
    if language == .it {
      if start > 1, end - start == 1, isFamily(start) { return true }
      return start > 0 || end - start > 1 ? tokens[end - 1].text == "domenica" : false
    }
    return token(end - 2)?.text == "the" && token(end)?.isCapital == true
  }

  /// Whether a word with a capital follows another that is no date and begins no sentence: "di Ernesto Sabato".
  private func isFamily(_ start: Int) -> Bool {
    let given = tokens[start - 1]
    return given.kind == .letters && given.isCapital && !tokens[start].isGlued
      && atoms(start - 1).isEmpty && ![".", "!", "?"].contains(tokens[start - 2].text)
  }

  /// A number with an article is a day unless it counts or orders what comes next.
  private func standsAsDay(_ start: Int, _ end: Int, _ lead: Lead) -> Bool {
    let last = tokens[end - 1]
    let isWord = last.kind == .letters && token(end - 2)?.kind != .digits
    let next = token(end)
    if let next, next.kind == .sign,
      ["%", "€", "$", "£", "/", "+", "-", ":", "'"].contains(next.text)
    {
      return false
    }
    let goesOn = next.map { $0.kind == .letters && !mayFollow($0, end) } ?? false
    if last.kind == .digits, isRide(start) { return false }
    switch language {
    case .it:
      if isWord, ordinals(end - 1).contains(where: { $0.end == end }) {
        // "Meglio del primo" is no first of a month.
        return last.text == "primo" && !goesOn && token(end - 2)?.text != "del"
      }
      guard let next, next.kind == .letters else { return true }
      return ![
        "percento", "per", "posto", "piano", "capitolo", "punto", "cento", "anni", "euro",
        "mila", "della", "dei", "degli", "delle",
      ].contains(next.text)
    case .en:
      let isOrdinal = ["st", "nd", "rd", "th"].contains(last.text)
      let hasPreposition = !lead.isDisjoint(with: [.preposition, .by, .from, .to, .before, .after])
      // "Out of the 5 by 60 screws"
      if !isOrdinal, last.kind == .digits, token(start)?.text == "of" { return false }
      return !goesOn && (isOrdinal || hasPreposition && (isWord || lead != [.of, .preposition]))
    }
  }

  private func mayFollow(_ token: DateToken, _ place: Int) -> Bool {
    let isLead = atoms(place).contains { reading in
      switch reading.value {
      case .lead(let lead): !lead.contains(.of) || lead.contains(.day)
      case .also, .filler, .for: true
      default: false
      }
    }
    return isLead
      || [
        "is", "was", "works", "would", "will", "i", "we", "he", "she", "they", "it", "there",
        "that",
        "which", "because", "if", "so", "or", "when", "with", "then", "please", "suits", "could",
        "can", "should", "are", "instead", "off", "ho", "abbiamo", "vado", "c", "ci", "mi", "si",
        "e",
        "che",
        "ha", "sono", "o", "ma", "non", "vediamo", "lo", "la",
      ].contains(token.text)
  }
}
