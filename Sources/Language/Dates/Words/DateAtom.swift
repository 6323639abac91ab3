/// What a word, or a few, may mean in a date: the parts that the grammar puts together.
enum DateAtom: Hashable, Sendable {
  case number(Int)
  case ordinal(Int)
  /// Counted from the end: 1 for the last, 2 for the last but one.
  case ordinalFromEnd(Int)
  /// An amount in quarters of a unit: 8 for two, 2 for a half.
  case amount(quarters: Int)
  /// What comes after a counted unit or hour: `e mezza`, `and a half`.
  case andQuarters(Int)
  case unit(TimeUnit)
  case weekday(Int)
  case weekdays(Int)
  case month(Int)
  case season(Int)
  case feast(Feast)
  /// A feast by a name that also means something else: `la donna`, `la repubblica`.
  case nickname(Feast)
  case part(PartOfDay)
  /// A meal says the part of the day only with its preposition: `domani a pranzo`.
  case meal(PartOfDay)
  /// A day counted from today.
  case relative(Int)
  case relativePart(Int, PartOfDay)
  case now
  case near(Nearness)
  case edge(Edge)
  case half(isAfternoon: Bool)
  case noon, midnight
  case lead(Lead)
  /// Words without weight between the parts: `circa`, `sharp`.
  case filler
  case ahead, ago, hence, after, before, past, minus
  /// From where an amount of time is counted: `a week from Tuesday`.
  case starting
  case eve, feastWord, weekLater(Int)
  case oClock, hourSign, `for`, also, every
}

/// What a preposition or an article before a date says of it.
struct Lead: OptionSet, Hashable, Sendable {
  let rawValue: Int
  /// Any word that leads up to a date.
  static let preposition = Lead(rawValue: 1)
  /// A number that follows is a day of the month: `il 20`.
  static let day = Lead(rawValue: 2)
  /// A number that follows is an hour: `alle 8`.
  static let hour = Lead(rawValue: 4)
  static let from = Lead(rawValue: 8)
  static let to = Lead(rawValue: 16)
  static let between = Lead(rawValue: 32)
  static let of = Lead(rawValue: 64)
  static let after = Lead(rawValue: 128)
  static let before = Lead(rawValue: 256)
  static let by = Lead(rawValue: 512)
  static let article = Lead(rawValue: 1024)
  /// A year that follows is one: `nel 2014`.
  static let year = Lead(rawValue: 2048)
  /// An article that goes with an hour only when more says so: `le 8 di sera`.
  static let hourArticle = Lead(rawValue: 4096)
}
