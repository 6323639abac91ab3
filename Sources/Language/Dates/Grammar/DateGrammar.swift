import Ground

/// The parts of a date as they are found in a text, each remembered by its place.
///
/// A part is read by a production of its own: numbers, amounts of time, clocks, days, shifts and
/// spans. Each gives every way it can be read at a place, so that what holds for one part holds
/// wherever that part may stand.
final class DateGrammar {
  /// One way to read a part: what it means and the piece after its last one.
  struct Reading<Value> {
    let value: Value
    let end: Int
  }

  let tokens: [DateToken]
  let resolver: DayResolver
  /// Minutes since midnight, now.
  let minute: Int
  /// Whether every word of the line belongs to a date, so that slips in any of them are forgiven.
  let isWhole: Bool
  private let lexicon: DateLexicon
  /// What of the line has hours of its own.
  private(set) lazy var habits = DailyHabits(tokens, language)
  private var atomsAt: [Int: [Reading<DateAtom>]] = [:]
  var daysAt: [Int: [Reading<NamedDays>]] = [:]
  var clocksAt: [Int: [Reading<NamedClock>]] = [:]
  var amountsAt: [Int: [Reading<TimeAmount>]] = [:]
  /// Days that no calendar has, by the pieces that name them.
  var impossible: [Range<Int>] = []

  var today: Day { resolver.today }
  var language: LanguageTag { resolver.language }

  init(_ tokens: [DateToken], _ resolver: DayResolver, minute: Int, isWhole: Bool = false) {
    self.tokens = tokens
    self.isWhole = isWhole
    self.resolver = resolver
    self.minute = minute
    lexicon = DateLexicon.of(resolver.language)
  }

  /// The piece at a place, or nothing after the last.
  func token(_ place: Int) -> DateToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  func isSign(_ place: Int, _ sign: String) -> Bool {
    token(place).map { $0.kind == .sign && $0.text == sign } ?? false
  }

  /// What the words at a place may mean.
  func atoms(_ place: Int) -> [Reading<DateAtom>] {
    if let known = atomsAt[place] { return known }
    var found: [Reading<DateAtom>] = []
    if let token = token(place),
      token.kind == .letters || token.kind == .digits || token.text == "@"
    {
      for entry in lexicon.meanings(of: token.text, isWhole: isWhole) {
        if let end = end(of: entry.rest, after: place) {
          found.append(Reading(value: entry.atom, end: end))
        }
      }
    }
    atomsAt[place] = found
    return found
  }

  /// The places after words of one meaning.
  func ends(_ place: Int, _ atom: DateAtom) -> [Int] {
    atoms(place).filter { $0.value == atom }.map(\.end)
  }

  /// What the words at a place mean where they mean something of a kind.
  func values<Value>(_ place: Int, _ value: (DateAtom) -> Value?) -> [Reading<Value>] {
    atoms(place).compactMap { reading in
      value(reading.value).map { Reading(value: $0, end: reading.end) }
    }
  }

  private func end(of words: [String], after place: Int) -> Int? {
    var at = place + 1
    for word in words {
      // Hyphens and the stops of short forms stand inside words: week-end, p.m.
      if isSign(at, "-"), tokens[at].isGlued, token(at + 1)?.isGlued == true { at += 1 }
      if isSign(at, "."), tokens[at].isGlued { at += 1 }
      guard let next = token(at), next.kind != .sign, isSame(next.text, word) else { return nil }
      at += 1
    }
    let last = tokens[at - 1]
    if last.text.count <= 5, last.kind == .letters, isSign(at, "."), tokens[at].isGlued,
      at + 1 < tokens.count, !(token(at + 1)?.isCapital ?? false)
    {
      at += 1
    } else if last.text.count <= 4, last.kind == .letters, isSign(at, "."), tokens[at].isGlued,
      at + 1 == tokens.count
    {
      at += 1
    }
    return at
  }

  private func isSame(_ typed: String, _ word: String) -> Bool {
    typed == word
      || isWhole && typed.count >= 4 && word.count >= 4 && SlippedWord(typed).isMeant(for: word)
  }

  /// Skips a sign that may stand between the parts of a date.
  func skipping(_ signs: [String], _ place: Int) -> Int {
    signs.contains { isSign(place, $0) } ? place + 1 : place
  }
}

/// Days that words name, and how sure it is that they name days at all.
struct NamedDays: Hashable {
  enum Value: Hashable {
    case pattern(DayPattern)
    case stretch(Stretch)
  }

  var value: Value
  var footing: Footing = .firm
  var part: PartOfDay?
  /// The minute of the day that follows from an amount of time: in an hour.
  var minute: Int?
  var alternative: Day?
}

/// An hour that words name.
struct NamedClock: Hashable {
  var time: ClockTime
  var until: ClockTime?
  var part: PartOfDay?
  var footing: Footing = .firm
}
