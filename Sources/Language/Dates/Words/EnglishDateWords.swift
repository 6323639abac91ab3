/// The English words of dates, folded.
enum EnglishDateWords {
  static var all: [(String, DateAtom)] {
    days + months + units + numbers + parts + near + shifts + leads + hours
      + SpokenNumbers.atoms(.en) + Feast.names(.en)
  }

  private static let days: [(String, DateAtom)] = [
    ("monday|mon", .weekday(1)), ("tuesday|tue|tues", .weekday(2)),
    ("wednesday|wed|weds|wendesday|wensday", .weekday(3)),
    ("thursday|thu|thur|thurs", .weekday(4)), ("friday|fri", .weekday(5)),
    ("saturday|sat", .weekday(6)), ("sunday|sun", .weekday(7)),
    ("mondays", .weekdays(1)), ("tuesdays", .weekdays(2)), ("wednesdays", .weekdays(3)),
    ("thursdays", .weekdays(4)), ("fridays", .weekdays(5)), ("saturdays", .weekdays(6)),
    ("sundays", .weekdays(7)),
    ("today|todays", .relative(0)),
    ("tomorrow|tomorow|tommorow|tmrw|tmr|tomoz|2moro|2morrow|tomorrows", .relative(1)),
    ("yesterday|yesterdays", .relative(-1)), ("overmorrow", .relative(2)),
    ("the other day", .relative(-2)),
    ("tonight|tonite", .relativePart(0, .evening)), ("last night", .relativePart(-1, .night)),
    ("last evening", .relativePart(-1, .evening)),
    ("night before last|the night before last", .relativePart(-2, .night)),
    ("now|right now|just now|at the moment|straight away", .now),
  ]

  private static let months: [(String, DateAtom)] = [
    ("january|jan", .month(1)), ("february|feb|febuary", .month(2)), ("march|mar", .month(3)),
    ("april|apr", .month(4)), ("may", .month(5)), ("june|jun", .month(6)),
    ("july|jul", .month(7)), ("august|aug", .month(8)),
    ("september|sept|sep|septembre", .month(9)), ("october|oct", .month(10)),
    ("november|nov", .month(11)), ("december|dec", .month(12)),
    ("spring|springtime", .season(0)), ("summer|summertime", .season(1)),
    ("autumn|fall", .season(2)), ("winter|wintertime", .season(3)),
  ]

  private static let units: [(String, DateAtom)] = [
    ("minute|minutes|min|mins|m", .unit(.minute)), ("hour|hours|hr|hrs|h", .unit(.hour)),
    ("day|days", .unit(.day)), ("week|weeks|wk|wks", .unit(.week)),
    ("weekend|weekends|week end", .unit(.weekend)),
    ("month|months|mth|mths", .unit(.month)), ("quarter|quarters|qtr", .unit(.quarter)),
    ("season", .unit(.season)), ("year|years|yr|yrs", .unit(.year)),
  ]

  private static let numbers: [(String, DateAtom)] = [
    ("a couple of|couple of|a couple|couple|a pair of|pair of", .amount(quarters: 8)),
    ("a few|few|several", .amount(quarters: 12)), ("a dozen|dozen", .amount(quarters: 48)),
    ("half a|half an|half", .amount(quarters: 2)),
    ("a quarter of a|a quarter of an|quarter of an|quarter of a", .amount(quarters: 1)),
    ("three quarters of a|three quarters of an|3 quarters of an", .amount(quarters: 3)),
    ("and a half|and an half|and half", .andQuarters(2)), ("and a quarter", .andQuarters(1)),
    ("last|final", .ordinalFromEnd(1)),
    ("second last|last but one|next to last|second to last|penultimate", .ordinalFromEnd(2)),
    ("third last|third to last", .ordinalFromEnd(3)),
  ]

  private static let parts: [(String, DateAtom)] = [
    (
      "morning|mornin|early morning|early in the morning|mid morning|late morning",
      .part(.morning)
    ),
    ("lunchtime|lunch time", .part(.noon)), ("lunch", .meal(.noon)), ("breakfast", .meal(.morning)),
    ("dinner|dinnertime", .meal(.evening)),
    (
      "afternoon|early afternoon|mid afternoon|late afternoon|afternoonish|after lunch|arvo",
      .part(.afternoon)
    ),
    ("evening|eve|early evening|late evening|after work", .part(.evening)),
    ("night|late night|nite", .part(.night)), ("late", .filler), ("early", .filler),
  ]

  private static let near: [(String, DateAtom)] = [
    ("this|current|present", .near(.this)),
    ("next|coming|upcoming|following|the next", .near(.next)), ("this coming", .near(.next)),
    ("last|past|previous|this past|just past|most recent|just gone|gone", .near(.last)),
    ("after next|after the next one", .near(.afterNext)), ("before last", .near(.beforeLast)),
    ("beginning|start|early|early in|early on in|first few days|first days", .edge(.start)),
    ("middle|mid", .edge(.middle)),
    ("end|late|late in|latter part|close|eo|last few days|last days", .edge(.end)),
    ("every|each", .every),
  ]

  private static let shifts: [(String, DateAtom)] = [
    ("in|within|in about|in around", .ahead), ("ago|back|earlier", .ago),
    ("from now|hence|from today|later|from right now", .hence),
    ("after|following", .after), ("from|on from|on", .starting),
    ("before|prior to|ahead of", .before),
    ("week", .weekLater(1)), ("a week", .weekLater(1)), ("fortnight", .weekLater(2)),
    ("past|after", .past), ("to|before|till|til|of", .minus), ("eve of|eve", .eve),
    ("feast of|day of", .feastWord), ("for", .for),
  ]

  private static let leads: [(String, DateAtom)] = [
    ("the", .lead([.article, .day])), ("a|an", .lead(.article)),
    ("on|for|during|over|upon|in", .lead(.preposition)), ("in", .lead([.preposition, .of, .year])),
    ("at|@", .lead([.preposition, .hour])), ("of", .lead([.of, .preposition, .year])),
    (
      "from|since|starting|starting from|beginning|commencing|as of|as from",
      .lead([.preposition, .from, .of, .year])
    ),
    ("to|till|until|til|untill|through|thru|up to", .lead([.preposition, .to, .year])),
    ("between", .lead(.between)), ("and|but", .also),
    ("by|no later than|not later than|within", .lead([.preposition, .by, .hour, .year])),
    ("after|later than|past", .lead([.preposition, .after, .hour, .year])),
    ("before|earlier than|prior to|ahead of", .lead([.preposition, .before, .hour, .year])),
    ("around|about|approximately|approx|circa|roughly|like|maybe|probably|say", .filler),
    ("around|about|approximately|approx|roughly", .lead([.preposition, .hour])),
    ("all|all of|the whole of|the month of|month of", .lead(.preposition)),
    ("i think|i guess|sometime|some time", .filler),
    ("the year|year", .lead([.preposition, .year])),
  ]

  private static let hours: [(String, DateAtom)] = [
    ("noon|midday|mid day|noontime", .noon), ("midnight|mid night", .midnight),
    ("am|a m|a", .half(isAfternoon: false)), ("pm|p m|p", .half(isAfternoon: true)),
    ("o clock|oclock|sharp|exactly|on the dot|ish|hundred hours", .oClock),
    ("h", .hourSign),
  ]
}
