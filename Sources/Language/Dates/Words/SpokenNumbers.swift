/// Numbers and ordinals up to a hundred as they are spoken.
enum SpokenNumbers {
  /// Cardinals and ordinals, from zero.
  static func atoms(_ language: LanguageTag) -> [(String, DateAtom)] {
    switch language {
    case .it: italian
    case .en: english
    }
  }

  private static var italian: [(String, DateAtom)] {
    let small = [
      "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
      "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette",
      "diciotto", "diciannove",
    ]
    let tens = [
      "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta",
    ]
    let first = [
      "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim",
    ]
    var atoms: [(String, DateAtom)] = [("un|una", .number(1)), ("cento", .number(100))]
    for value in 0..<100 {
      var word: String
      if value < 20 {
        word = small[value]
      } else {
        let ten = tens[value / 10 - 2]
        // Before a vowel the ten loses its own: ventuno, ventotto.
        let stem = value % 10 == 1 || value % 10 == 8 ? String(ten.dropLast()) : ten
        word = stem + (value % 10 == 0 ? "" : small[value % 10])
        if value % 10 == 0 { word = ten }
      }
      atoms.append((word, .number(value)))
      guard value > 0 else { continue }
      // Undicesimo loses the last vowel, ventitreesimo and ventiseiesimo keep it.
      let keeps = value % 10 == 3 || value % 10 == 6
      let stem =
        value <= 10
        ? first[value - 1]
        : (keeps && value > 20 ? word : String(word.dropLast())) + "esim"
      for ending in ["o", "a"] { atoms.append((stem + ending, .ordinal(value))) }
    }
    return atoms
  }

  private static var english: [(String, DateAtom)] {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let irregular = [
      1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
    ]
    func ordinal(_ value: Int) -> String { irregular[value] ?? small[value] + "th" }
    var atoms: [(String, DateAtom)] = [("a|an", .number(1)), ("hundred", .number(100))]
    for value in 0..<100 {
      if value < 20 {
        atoms.append((small[value], .number(value)))
        if value > 0 { atoms.append((ordinal(value), .ordinal(value))) }
        continue
      }
      let ten = tens[value / 10 - 2]
      let unit = value % 10
      atoms.append((unit == 0 ? ten : "\(ten) \(small[unit])|\(ten)\(small[unit])", .number(value)))
      let end = unit == 0 ? "" : ordinal(unit)
      let last = unit == 0 ? String(ten.dropLast()) + "ieth" : "\(ten) \(end)|\(ten)\(end)"
      atoms.append((last, .ordinal(value)))
    }
    return atoms
  }
}
