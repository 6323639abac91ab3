import Ground

extension DatePhrase {
  /// A feast by its name, in a year that may be told: `Natale`, `easter 2027`.
  mutating func feast() -> Found? {
    _ = take("a|at|il|on|l|la|per")
    _ = take("festa|giorno|giornata di|del|della|dei|degli|delle")
    for (names, month, day) in Self.fixed where names.contains(where: { take($0) }) {
      if let year = year() { return Day(year: year, month: month, day: day).map { Found(day: $0) } }
      return reader.resolve(day: day, month: month).map { Found(day: $0) }
    }
    for (names, offset) in Self.movable where names.contains(where: { take($0) }) {
      if let year = year() { return Found(day: Day.easter(year) + offset) }
      let isPast = reader.direction == .past
      let here = Day.easter(today.year) + offset
      if isPast ? here <= today : here >= today { return Found(day: here) }
      return Found(day: Day.easter(today.year + (isPast ? -1 : 1)) + offset)
    }
    return nil
  }

  private mutating func year() -> Int? {
    guard let year = Int(word()), (1900...2200).contains(year) else { return nil }
    position += 1
    return year
  }

  private static let fixed: [(names: [String], month: Int, day: Int)] = [
    (["vigilia di natale", "vigilia", "christmas eve"], 12, 24),
    (["natale", "christmas day", "christmas", "xmas"], 12, 25),
    (["santo stefano", "boxing day"], 12, 26),
    (["san silvestro", "new year s eve", "new years eve"], 12, 31),
    (["capodanno", "primo dell anno", "new year s day", "new years day", "new year"], 1, 1),
    (["epifania", "befana"], 1, 6),
    (["san valentino", "innamorati", "valentine s day", "valentines day", "valentine day"], 2, 14),
    (["festa della donna", "donna"], 3, 8),
    (["st patrick s day", "saint patrick s day", "saint patricks day"], 3, 17),
    (["san giuseppe", "festa del papa", "papa"], 3, 19),
    (["liberazione"], 4, 25),
    (["lavoratori", "lavoro", "may day"], 5, 1),
    (["repubblica"], 6, 2),
    (["ferragosto"], 8, 15),
    (["halloween"], 10, 31),
    (["ognissanti", "tutti i santi"], 11, 1),
    (["immacolata"], 12, 8),
  ]

  /// Feasts that are counted in days from Easter.
  private static let movable: [(names: [String], offset: Int)] = [
    (["pasquetta", "lunedi dell angelo", "easter monday", "easter mon"], 1),
    (["venerdi santo", "good friday"], -2),
    (["pasqua", "easter sunday", "easter"], 0),
  ]
}
