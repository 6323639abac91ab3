import Ground

/// Reads dates and hours as people type them, in Italian and in English.
///
/// *Venerdì prossimo* is the first Friday to come (Accademia della Crusca, consulenza 132); *next
/// Friday* is the Friday of the week after. A bare weekday that is today means in seven days, with
/// today as the other reading.
public struct DateReader: Sendable {
  private let language: LanguageTag
  private let today: Day
  private let minute: Int
  private let direction: DateDirection?

  /// A reader for one language and one present day.
  ///
  /// - Parameters:
  ///   - minute: minutes since midnight, now; an hour that is past by then is tomorrow's.
  ///   - direction: which way a bare weekday or a date without a year points; without one the tense
  ///     of the sentence says it, and a date alone is one to come.
  public init(
    _ language: LanguageTag, today: Day, minute: Int = 0, direction: DateDirection? = nil
  ) {
    (self.language, self.today, self.minute) = (language, today, minute)
    self.direction = direction
  }

  private func grammar(
    _ tokens: [DateToken], _ direction: DateDirection, isWhole: Bool = false
  ) -> DateGrammar {
    let resolver = DayResolver(language: language, today: today, direction: direction)
    return DateGrammar(tokens, resolver, minute: minute, isWhole: isWhole)
  }

  /// The date a whole answer names; nothing when other words remain.
  ///
  /// An answer may be shorter than a date in a sentence: `la mamma` and `20` are dates here.
  public func read(_ text: String) -> DateMatch? {
    let tokens = DateToken.split(text)
    guard tokens.count <= Self.longestAnswer else { return nil }
    // The verb before it tells which way a day points: *it was the 22nd of April*.
    let isBehind = direction == nil && pointsBack(tokens)
    let way = direction ?? (isBehind ? .past : .future)
    return read(tokens, grammar(tokens, way)) ?? read(tokens, grammar(tokens, way, isWhole: true))
  }

  /// Whether the words before a date, with which an answer begins, tell of what was.
  private func pointsBack(_ tokens: [DateToken]) -> Bool {
    let before = Array(tokens.prefix { isFiller($0) })
    if tokens.first?.text == "back", tokens.count > 1 { return true }
    guard !before.isEmpty, before.count < tokens.count else { return false }
    return Tense(before, language).direction(of: before.count..<before.count) == .past
  }

  private func read(_ tokens: [DateToken], _ grammar: DateGrammar) -> DateMatch? {
    var best: (match: DateMatch, length: Int, isFirm: Bool)?
    for start in tokens.indices {
      guard tokens[..<start].allSatisfy({ isFiller($0) }) else { break }
      for reading in grammar.expressions(start) {
        guard tokens[reading.end...].allSatisfy({ isFiller($0) }) else { continue }
        guard grammar.exists(start..<reading.end) else { continue }
        let length = reading.end - start
        let isFirm = reading.value.isFirm
        if let best, (best.isFirm ? 1 : 0, best.length) >= (isFirm ? 1 : 0, length) { continue }
        let range = tokens[start].range.lowerBound..<tokens[reading.end - 1].range.upperBound
        if let match = grammar.match(reading.value, range) { best = (match, length, isFirm) }
      }
    }
    return best?.match
  }

  /// The first date in a text, with the words that belong to it.
  public func find(in text: String) -> DateMatch? { dates(in: text, atMost: 1).first }

  /// The dates in a text, in order.
  public func dates(in text: String) -> [DateMatch] { dates(in: text, atMost: .max) }

  /// The words that name a day no calendar has, such as 30 February; nothing when there is none.
  public func impossible(in text: String) -> Range<String.Index>? {
    let tokens = DateToken.split(text)
    let grammar = grammar(tokens, direction ?? .future)
    for start in tokens.indices { _ = grammar.days(start) }
    guard let words = grammar.impossible.max(by: { $0.count < $1.count }) else { return nil }
    return tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
  }

  /// Whether a text is made of words of dates alone.
  ///
  /// When it is, and is no date as a whole, no part of it is what was meant.
  func isOfDateWords(_ text: String) -> Bool {
    let tokens = DateToken.split(text)
    return grammar(tokens, direction ?? .future).isOfDateWords
  }

  /// Whether the words beside a day and a month only name its feast: `per i morti, il 2 novembre`.
  func isFestive(_ match: DateMatch, in text: String) -> Bool {
    let tokens = DateToken.split(text)
    let grammar = grammar(tokens, direction ?? .future)
    return tokens.indices.allSatisfy { place in
      match.range.contains(tokens[place].range.lowerBound) || tokens[place].kind == .sign
        || grammar.atoms(place).contains {
          switch $0.value {
          case .feast(let feast), .nickname(let feast): feast.day(in: match.day.year) == match.day
          case .lead, .filler, .feastWord: true
          default: false
          }
        }
    }
  }

  private func dates(in text: String, atMost limit: Int) -> [DateMatch] {
    let tokens = DateToken.split(text)
    let tense = direction == nil ? Tense(tokens, language) : nil
    let ahead = grammar(tokens, direction ?? .future)
    lazy var behind = grammar(tokens, .past)
    var found: [DateMatch] = []
    var start = 0
    while start < tokens.count, found.count < limit {
      if let every = ahead.ends(start, .every).first {
        start = repeated(ahead, every)
      } else if isOnlyFiller(ahead, start) {
        start += 1
      } else if let first = longest(ahead, tokens, start) {
        if let unread = first.unread {
          start = unread
          continue
        }
        let isPast = tense?.direction(of: start..<first.end) == .past && first.match.bound != .by
        let words = start..<first.end
        let isTold = isPast && tense?.isTold(words) == true
        if isTold && ahead.isDuration(words) || !isPast && ahead.isHabit(words) {
          start = first.end
          continue
        }
        let best = isPast ? longest(behind, tokens, start) ?? first : first
        found.append(best.match)
        start = best.end
      } else {
        start += 1
      }
    }
    return found
  }

  /// Whether a word before a date says nothing of it: "forse mercoledì".
  private func isOnlyFiller(_ grammar: DateGrammar, _ place: Int) -> Bool {
    let atoms = grammar.atoms(place)
    if !atoms.isEmpty, atoms.allSatisfy({ $0.value == .filler }) { return true }
    // "Hand it in by 5": a particle of the verb is no preposition of the date.
    if language == .en, Self.particles.contains(grammar.tokens[place].text),
      Self.firm.contains(grammar.token(place + 1)?.text ?? "")
    {
      return true
    }
    // "If you're around this afternoon": of what is so near nothing is said by halves.
    return atoms.contains { $0.value == .filler && isNear(grammar, $0.end) }
  }

  private static let particles: Set<String> = ["in", "by", "over", "on", "up", "off"]
  private static let firm: Set<String> = [
    "at", "by", "on", "in", "from", "after", "before", "till", "until",
  ]

  private func isNear(_ grammar: DateGrammar, _ place: Int) -> Bool {
    grammar.atoms(place).contains {
      switch $0.value {
      case .relative, .relativePart, .near(.this): true
      default: false
      }
    }
  }

  /// The longest date that surely begins at a place.
  private func longest(
    _ grammar: DateGrammar, _ tokens: [DateToken], _ start: Int
  ) -> (match: DateMatch, end: Int, unread: Int?)? {
    let readings = grammar.expressions(start).filter { $0.value.isFirm }.enumerated()
      .sorted { ($1.element.end, $0.offset) < ($0.element.end, $1.offset) }
    for (_, reading) in readings {
      guard grammar.stands(reading.value, start, reading.end) else { continue }
      let range = tokens[start].range.lowerBound..<tokens[reading.end - 1].range.upperBound
      if let match = grammar.match(reading.value, range) {
        return (match, reading.end, grammar.unread(reading.value, start, reading.end))
      }
    }
    return nil
  }

  /// The place after what comes again and again: "ogni lunedì" is no date.
  private func repeated(_ grammar: DateGrammar, _ place: Int) -> Int {
    grammar.expressions(place).map(\.end).max() ?? place
  }

  private func isFiller(_ token: DateToken) -> Bool {
    if token.kind == .sign {
      return !["%", "€", "$", "£", "/", "+", "=", "&", "#"].contains(token.text)
    }
    return Self.fillers.contains(token.text)
  }

  /// Words that may stand around a date without changing it.
  private static let fillers: Set<String> = [
    "il", "l", "lo", "la", "di", "del", "a", "al", "per", "entro", "the", "on", "of", "by", "era",
    "was", "it", "e", "is", "ci", "siamo", "visti", "alle", "at", "verso", "around", "about",
    "circa", "credo", "forse", "tipo", "direi", "mi", "pare", "sembra", "think", "guess", "i",
    "maybe", "like", "s", "è", "su", "in", "sera", "mi", "sa", "che", "fosse", "be", "will", "sara",
    "appunto", "ok", "allora", "well", "so", "um", "ehm", "boh", "just", "probably", "anche",
    "back", "cena", "pranzo", "dinner", "lunch", "exactly", "esattamente", "esatto", "esatti",
    "proprio",
    "poi", "onwards", "or", "thereabouts",
  ]

  private static let longestAnswer = 24
}
